import { useCallback, useState } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useActions, useLink } from "../../panels/appContext.ts";
import { Icon } from "../../ui/Icon.tsx";
import { useShortcut } from "../../ui/Shortcuts.tsx";
import { QrScreen } from "./QrScreen.tsx";
import "./share.css";

/** The link of the present state: copied, handed to the device's own sheet, or as a QR code on one key. */
export function ShareMenu() {
  const { t } = useTranslation();
  const { notify } = useActions();
  const present = useLink();
  const [shown, setShown] = useState<string | null>(null);

  const copy = useCallback(async () => {
    const link = present();
    try {
      await navigator.clipboard.writeText(link);
      notify({ kind: "copied" });
    } catch {
      notify({ kind: "copy-refused", link });
    }
  }, [present, notify]);

  const send = async () => {
    const link = present();
    try {
      await navigator.share({ title: document.title, url: link });
    } catch (error) {
      // Closing the sheet without sending is a choice, not a failure.
      if (!(error instanceof DOMException && error.name === "AbortError")) notify({ kind: "copy-refused", link });
    }
  };

  const toggleCode = useCallback(() => setShown((link) => (link === null ? present() : null)), [present]);
  useShortcut({ keys: "q", description: t("shortcuts.qr"), run: toggleCode });
  useShortcut({ keys: "l", description: t("shortcuts.copy"), run: copy });

  const canSend = typeof navigator.share === "function";
  const items = [
    { id: "copy", run: () => void copy() },
    ...(canSend ? [{ id: "sheet" as const, run: () => void send() }] : []),
    { id: "qr", run: toggleCode },
  ] as const;

  return (
    <>
      <MenuTrigger>
        <Button className="tool share-button">
          <Icon name="link" />
          <span className="tool-word">{t("share.button")}</span>
        </Button>
        <Popover className="popover" offset={6} placement="bottom end">
          <Menu className="listbox">
            {items.map(({ id, run }) => (
              <MenuItem key={id} id={id} textValue={t(`share.${id}`)} className="listbox-item" onAction={run}>
                <Text slot="label">{t(`share.${id}`)}</Text>
                <Text slot="description">{t(`share.${id}Hint`)}</Text>
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <QrScreen link={shown} onClose={() => setShown(null)} />
    </>
  );
}
