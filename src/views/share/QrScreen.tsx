import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useAppState } from "../../panels/appContext.ts";
import { Icon } from "../../ui/Icon.tsx";
import { QR_CAPACITY, QrCode } from "../../ui/QrCode.tsx";

export interface QrScreenProps {
  /** Null while it is closed */
  readonly link: string | null;
  readonly onClose: () => void;
}

/** The link as a QR code over the whole screen, large enough for the last row. */
export function QrScreen({ link, onClose }: QrScreenProps) {
  const { t } = useTranslation();
  const name = useAppState((state) => state.scenario.name);
  return (
    <ModalOverlay
      className="qr-overlay"
      isOpen={link !== null}
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="qr-screen">
        <Dialog className="qr-dialog">
          <header className="qr-head">
            <Heading slot="title">{t("share.qrTitle")}</Heading>
            <Button className="icon-button" aria-label={t("share.close")} onPress={onClose}>
              <Icon name="close" />
            </Button>
          </header>
          {link !== null &&
            (new TextEncoder().encode(link).length <= QR_CAPACITY ? (
              <QrCode text={link} label={t("share.qrLabel")} />
            ) : (
              <p>{t("share.qrTooLong")}</p>
            ))}
          {name !== undefined && <p className="qr-name">{name}</p>}
          <p className="qr-link">{link}</p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
