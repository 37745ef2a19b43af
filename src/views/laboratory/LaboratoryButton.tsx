import { useState } from "react";
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { LABORATORY_EXAMPLES } from "../../scenario/laboratory/examples.ts";
import { Icon } from "../../ui/Icon.tsx";
import { draftOf } from "./draft.ts";
import { LaboratoryPanel } from "./LaboratoryPanel.tsx";
import "./laboratory.css";

/** Opens the panel. What was typed there waits while it is closed. */
export function LaboratoryButton() {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => draftOf(LABORATORY_EXAMPLES[0]!));
  return (
    <DialogTrigger>
      <Button className="tool">
        <Icon name="flask" />
        <span className="tool-word">{t("laboratory.open")}</span>
      </Button>
      <ModalOverlay className="modal-overlay" isDismissable>
        <Modal className="laboratory">
          <Dialog className="laboratory-dialog">
            {({ close }) => (
              <>
                <header className="laboratory-head">
                  <Heading slot="title" className="laboratory-title">
                    {t("laboratory.title")}
                  </Heading>
                  <Button className="icon-button" aria-label={t("laboratory.close")} onPress={close}>
                    <Icon name="close" />
                  </Button>
                </header>
                <LaboratoryPanel draft={draft} onChange={setDraft} onOpened={close} />
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
