import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useActions, useAppState } from "../../panels/appContext.ts";
import { useTheme } from "../../panels/theme.ts";
import type { ThemeChoice } from "../../store/state.ts";
import { Icon } from "../../ui/Icon.tsx";
import { rememberTheme } from "./themeMemory.ts";

const CHOICES: readonly ThemeChoice[] = ["system", "light", "dark", "projector"];

export function ThemeMenu() {
  const { t } = useTranslation();
  const { setTheme } = useActions();
  const choice = useAppState((state) => state.theme);
  const theme = useTheme();
  return (
    <MenuTrigger>
      <Button className="tool tool-sign">
        <Icon name={theme.name} />
        <span className="tool-word">{t("app.theme")}</span>
      </Button>
      <Popover className="popover" placement="bottom end" offset={6}>
        <Menu
          className="listbox"
          aria-label={t("app.theme")}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[choice]}
          onSelectionChange={(keys) => {
            const [next] = keys === "all" ? [] : [...keys];
            if (next === undefined) return;
            setTheme(next as ThemeChoice);
            rememberTheme(next as ThemeChoice);
          }}
        >
          {CHOICES.map((id) => (
            <MenuItem key={id} id={id} className="listbox-item" textValue={t(`app.themes.${id}`)}>
              {t(`app.themes.${id}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
