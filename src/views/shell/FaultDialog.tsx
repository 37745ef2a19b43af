import { Button, Dialog, Modal, ModalOverlay } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { Fault } from "../../ui/ErrorBoundary.tsx";
import { FaultCard } from "./FaultCard.tsx";

export interface FaultDialogProps {
  readonly fault: Fault;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

/** A fault of something that was to stand over the page, which goes on below. */
export function FaultDialog({ fault, onRetry, onClose }: FaultDialogProps) {
  const { t } = useTranslation();
  return (
    <ModalOverlay className="modal-overlay" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="modal">
        <Dialog aria-label={t("fault.title")}>
          <FaultCard fault={fault} said={t("fault.tool")} onRetry={onRetry}>
            <Button className="button" onPress={onClose}>
              {t("fault.close")}
            </Button>
          </FaultCard>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
