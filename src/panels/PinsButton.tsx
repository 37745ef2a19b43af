import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { MOST_PINS } from "../store/pins.ts";
import { Icon } from "../ui/Icon.tsx";
import { useShortcut } from "../ui/Shortcuts.tsx";
import { useActions, useAppState, useAppStore } from "./appContext.ts";
import { useRunName } from "./PinsName.ts";
import { pinnedParts } from "./PinsNumbers.ts";

/** Keeps the curves on show as ghosts; where all places are taken, says so. */
export function PinsButton() {
  const { t } = useTranslation();
  const store = useAppStore();
  const { pin } = useActions();
  const nameOf = useRunName();
  const count = useAppState((state) => state.pins.length);
  const present = useAppState((state) => state.result?.bloch !== null && state.result !== null);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    if (count < MOST_PINS) setRefused(false);
  }, [count]);
  const keep = () => {
    const state = store.getState();
    const { result } = state;
    if (!result) return;
    const { scenario } = result;
    const name = nameOf(scenario, state);
    const kept = pin({ name, presetId: state.presetId, scenario, ...pinnedParts(result, state.shown) });
    setRefused(kept === null);
  };
  useShortcut({ keys: "p", description: t("pins.key"), run: keep, enabled: present });
  return (
    <>
      <Button className="tool pin-button" aria-label={t("pins.pinName")} isDisabled={!present} onPress={keep}>
        <Icon name="pin" />
        {t("pins.pin")}
      </Button>
      <span role="status" className="pins-full">
        {refused && t("pins.full", { count: MOST_PINS })}
      </span>
    </>
  );
}
