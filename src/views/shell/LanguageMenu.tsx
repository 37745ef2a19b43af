import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { chooseLanguage } from "../../i18n/i18n.ts";
import { LANGUAGES, type Language } from "../../i18n/languages.ts";
import { useActions } from "../../panels/appContext.ts";
import { Icon } from "../../ui/Icon.tsx";
import { rememberLanguage } from "./languageMemory.ts";

const CHOICES = Object.entries(LANGUAGES) as [Language, string][];

/** Each language by its own name: whoever cannot read the present one finds theirs. */
export function LanguageMenu() {
  const { t, i18n } = useTranslation();
  const { notify } = useActions();
  const choose = async (language: Language) => {
    try {
      await chooseLanguage(language);
      rememberLanguage(language);
    } catch {
      notify({ kind: "no-language", language: LANGUAGES[language] });
    }
  };
  return (
    <MenuTrigger>
      <Button className="tool tool-sign">
        <Icon name="language" />
        <span className="tool-word">{t("app.language")}</span>
      </Button>
      <Popover className="popover" placement="bottom end" offset={6}>
        <Menu
          className="listbox"
          aria-label={t("app.language")}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[i18n.language]}
          onAction={(key) => void choose(key as Language)}
        >
          {CHOICES.map(([id, name]) => (
            <MenuItem key={id} id={id} className="listbox-item" textValue={name}>
              <span lang={id}>{name}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
