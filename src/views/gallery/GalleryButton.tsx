import { useCallback, useState } from "react";
import { Button, Modal, ModalOverlay } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { withoutDirection } from "../../i18n/direction.ts";
import { useAppState } from "../../panels/appContext.ts";
import { usePresetWords } from "../../panels/presetWords.ts";
import { findPreset } from "../../scenario/presets/index.ts";
import { Icon } from "../../ui/Icon.tsx";
import { onDemand } from "../../ui/onDemand.tsx";
import { useShortcut } from "../../ui/Shortcuts.tsx";
import { ToolFrame } from "../shell/ToolFrame.tsx";
import "./gallery.css";

const GalleryDialog = onDemand(() => import("./GalleryDialog.tsx").then((module) => module.GalleryDialog));

/** Names the scenario on show and opens the gallery of all that ship. Loaded, with its pictures, when first wanted. */
export function GalleryButton() {
  const { t } = useTranslation();
  const wordsOf = usePresetWords();
  const presetId = useAppState((state) => state.presetId);
  const name = useAppState((state) => state.scenario.name);
  const [isOpen, setOpen] = useState(false);
  const toggle = useCallback(() => setOpen((is) => !is), []);
  useShortcut({ keys: "g", description: t("gallery.key"), run: toggle });
  const preset = presetId === null ? undefined : findPreset(presetId);
  // Under another name it is somebody's own, though its sliders go back to the preset.
  const title = preset && preset.scenario.name === name ? wordsOf(preset).title : (name ?? t("app.ownScenario"));
  return (
    <>
      <Button
        className="select-button preset-button"
        aria-label={`${t("app.preset")}: ${withoutDirection(title)}`}
        aria-haspopup="dialog"
        onPress={toggle}
      >
        <span className="select-value">{title}</span>
        <Icon name="chevron" />
      </Button>
      <ToolFrame onClose={() => setOpen(false)}>
        <ModalOverlay className="modal-overlay" isOpen={isOpen} onOpenChange={setOpen} isDismissable>
          <Modal className="gallery">
            <GalleryDialog close={() => setOpen(false)} />
          </Modal>
        </ModalOverlay>
      </ToolFrame>
    </>
  );
}
