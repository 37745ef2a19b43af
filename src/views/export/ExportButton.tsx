import { useState } from "react";
import { Button, DialogTrigger, Modal, ModalOverlay } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/Icon.tsx";
import { onDemand } from "../../ui/onDemand.tsx";
import { useShortcut } from "../../ui/Shortcuts.tsx";
import { ToolFrame } from "../shell/ToolFrame.tsx";
import "./export.css";

const ExportDialog = onDemand(() => import("./ExportDialog.tsx").then((module) => module.ExportDialog));

/** Opens everything that can be taken away. Loaded when it is first wanted. */
export function ExportButton() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  useShortcut({ keys: "x", description: t("export.key"), run: () => setOpen(true) });
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className="tool">
        <Icon name="save" />
        <span className="tool-word">{t("export.button")}</span>
      </Button>
      <ToolFrame onClose={() => setOpen(false)}>
        <ModalOverlay className="modal-overlay" isDismissable>
          <Modal className="export">
            <ExportDialog />
          </Modal>
        </ModalOverlay>
      </ToolFrame>
    </DialogTrigger>
  );
}
