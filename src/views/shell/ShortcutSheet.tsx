import { useCallback, useState } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/Icon.tsx";
import { useShortcut, useShortcuts } from "../../ui/Shortcuts.tsx";
import "./shortcuts.css";

/** The keys that work at present, on `?`, and the way back to the first visit. */
export function ShortcutSheet({ onVisit }: { onVisit: () => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  useShortcut({ keys: "?", description: t("shortcuts.sheet"), run: useCallback(() => setOpen((is) => !is), []) });
  return (
    <>
      <Button className="tool tool-sign" onPress={() => setOpen(true)}>
        <Icon name="question" />
        <span className="tool-word">{t("shortcuts.button")}</span>
      </Button>
      <ModalOverlay className="modal-overlay" isOpen={open} onOpenChange={setOpen} isDismissable>
        <Modal className="shortcuts">
          <Dialog className="shortcuts-dialog">
            <header className="shortcuts-head">
              <Heading slot="title">{t("shortcuts.title")}</Heading>
              <Button className="icon-button" aria-label={t("shortcuts.close")} onPress={() => setOpen(false)}>
                <Icon name="close" />
              </Button>
            </header>
            <ShortcutList />
            <p>{t("shortcuts.sliders")}</p>
            <p>{t("shortcuts.charts")}</p>
            <p>{t("shortcuts.tabs")}</p>
            <p>{t("shortcuts.dialogs")}</p>
            <Button
              className="button shortcuts-visit"
              onPress={() => {
                setOpen(false);
                onVisit();
              }}
            >
              {t("visit.again")}
            </Button>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}

function ShortcutList() {
  const { t } = useTranslation();
  return (
    <dl className="shortcuts-list">
      {useShortcuts().map(({ keys, description }) => (
        <div key={keys}>
          <dt>
            {keys.split(",").map((choice, i) => (
              <span key={choice}>
                {i > 0 && ` ${t("shortcuts.or")} `}
                {pressed(choice).map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </span>
            ))}
          </dt>
          <dd>{description}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Signs on the keys of most keyboards, the same in every language. */
const SIGNS: Readonly<Record<string, string>> = {
  mod: "Ctrl ⌘",
  shift: "⇧",
  space: "␣",
  arrowleft: "←",
  arrowright: "→",
  left: "←",
  right: "→",
  up: "↑",
  down: "↓",
  escape: "Esc",
};

/** The keys to press together. */
function pressed(choice: string): string[] {
  return choice
    .trim()
    .split("+")
    .map((key) => SIGNS[key.toLowerCase()] ?? (key.length === 1 ? key.toUpperCase() : key));
}
