import { ToggleButton } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Icon } from "../ui/Icon.tsx";
import { useShortcut } from "../ui/Shortcuts.tsx";
import { useInstantSettings, useSetInstant } from "./instantLook.ts";

/** Opens and closes the microscope. */
export function MicroscopeButton() {
  const { t } = useTranslation();
  const { microscope } = useInstantSettings();
  const set = useSetInstant();
  useShortcut({ keys: "m", description: t("instant.microscope.key"), run: () => set({ microscope: !microscope }) });
  return (
    <ToggleButton
      className="tool microscope-button"
      isSelected={microscope}
      onChange={(open) => set({ microscope: open })}
    >
      <Icon name="lens" />
      {t("instant.microscope.toggle")}
    </ToggleButton>
  );
}
