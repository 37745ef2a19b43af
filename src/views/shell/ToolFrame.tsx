import type { ReactNode } from "react";
import { Button, Dialog, Modal, ModalOverlay } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { ErrorBoundary } from "../../ui/ErrorBoundary.tsx";
import { FaultCard } from "./FaultCard.tsx";

/** Around what is opened over the page: a fault in it leaves the page below as it is. */
export function ToolFrame({ children, onClose }: { children: ReactNode; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <ErrorBoundary
      fallback={(fault, retry) => {
        const close = () => {
          onClose();
          retry();
        };
        return (
          <ModalOverlay className="modal-overlay" isOpen isDismissable onOpenChange={close}>
            <Modal className="modal">
              <Dialog aria-label={t("fault.title")}>
                <FaultCard fault={fault} said={t("fault.tool")} onRetry={retry}>
                  <Button className="button" onPress={close}>
                    {t("fault.close")}
                  </Button>
                </FaultCard>
              </Dialog>
            </Modal>
          </ModalOverlay>
        );
      }}
    >
      {children}
    </ErrorBoundary>
  );
}
