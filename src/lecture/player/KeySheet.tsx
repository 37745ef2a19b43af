import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/Icon.tsx";
import "../../views/shell/shortcuts.css";

/** The keys of the player, as they are written on keyboards. */
const KEYS = [
  { id: "next", keys: ["→", "Page ↓", "␣"] },
  { id: "back", keys: ["←", "Page ↑"] },
  { id: "ends", keys: ["Home", "End"] },
  { id: "reveal", keys: ["R"] },
  { id: "black", keys: ["B", "."] },
  { id: "note", keys: ["N"] },
  { id: "code", keys: ["Q"] },
  { id: "presenter", keys: ["P"] },
  { id: "fullScreen", keys: ["F"] },
  { id: "end", keys: ["Esc"] },
] as const;

export function KeySheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <ModalOverlay
      className="modal-overlay"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(is) => {
        if (!is) onClose();
      }}
    >
      <Modal className="shortcuts">
        <Dialog className="shortcuts-dialog">
          <header className="shortcuts-head">
            <Heading slot="title">{t("lecture.player.keys")}</Heading>
            <Button className="icon-button" aria-label={t("shortcuts.close")} onPress={onClose}>
              <Icon name="close" />
            </Button>
          </header>
          <dl className="shortcuts-list">
            {KEYS.map(({ id, keys }) => (
              <div key={id}>
                <dt>
                  {keys.map((key, i) => (
                    <span key={key}>
                      {i > 0 && ` ${t("shortcuts.or")} `}
                      <kbd>{key}</kbd>
                    </span>
                  ))}
                </dt>
                <dd>{t(`lecture.keys.${id}`)}</dd>
              </div>
            ))}
          </dl>
          <p>{t("lecture.keys.sliders")}</p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
