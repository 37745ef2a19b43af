import { useEffect } from "react";
import { Button, Group, Switch, ToggleButton } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { PinnedRun } from "../store/pins.ts";
import { Icon } from "../ui/Icon.tsx";
import { useActions, useAppState, useAppStore } from "./appContext.ts";
import { pinnedParts } from "./PinsNumbers.ts";
import { PinSign } from "./PinsSign.tsx";
import { PinsTable } from "./PinsTable.tsx";

/** The pinned runs: each can be hidden, brought back as the present scenario, or removed; and all compared. */
export function PinsBar() {
  const { t } = useTranslation();
  const { setGhostRungs, setPinsCompared } = useActions();
  const pins = useAppState((state) => state.pins);
  const all = useAppState((state) => state.ghostRungs);
  const compared = useAppState((state) => state.pinsCompared);
  useCompletion();
  if (pins.length === 0) return null;
  return (
    <div className="pins">
      <Group className="pins-bar" aria-label={t("pins.list")}>
        {pins.map((run) => (
          <Pin key={run.mark} run={run} />
        ))}
        <ToggleButton className="button pins-compare" isSelected={compared} onChange={setPinsCompared}>
          {t("pins.compare")}
        </ToggleButton>
        <Switch className="switch" isSelected={all} onChange={setGhostRungs}>
          <span className="switch-track" />
          <span>{t("pins.rungs")}</span>
        </Switch>
      </Group>
      {compared && <PinsTable />}
    </div>
  );
}

function Pin({ run }: { run: PinnedRun }) {
  const { t } = useTranslation();
  const { showPin, removePin } = useActions();
  const restore = useRestore();
  const { mark, name, shown } = run;
  const remove = (button: Element) => {
    // The focus stays among the runs, and goes back to the pin when none is left.
    const own = button.closest(".pin");
    const next =
      own?.nextElementSibling?.querySelector(".pin-remove") ??
      own?.previousElementSibling?.querySelector(".pin-remove");
    const other = next ?? document.querySelector(".pin-button");
    if (other instanceof HTMLElement) other.focus();
    removePin(mark);
  };
  return (
    <Group className="pin" aria-label={name}>
      <ToggleButton
        className="pin-name"
        aria-label={t("pins.show", { name })}
        isSelected={shown}
        onChange={(next) => showPin(mark, next)}
      >
        <PinSign mark={mark} />
        <span>{name}</span>
      </ToggleButton>
      <Button className="icon-button" aria-label={t("pins.restore", { name })} onPress={() => restore(run)}>
        <Icon name="reset" />
      </Button>
      <Button
        className="icon-button pin-remove"
        aria-label={t("pins.remove", { name })}
        onPress={({ target }) => remove(target)}
      >
        <Icon name="close" />
      </Button>
    </Group>
  );
}

/** The scenario of a run becomes the present one: an edit where it began as the present one did, else opened afresh. */
function useRestore(): (run: PinnedRun) => void {
  const store = useAppStore();
  const { edit, open } = useActions();
  return ({ scenario, presetId }) => {
    const { presetId: present, origin } = store.getState();
    const sameOrigin = presetId === present && origin.levels.omega.length === scenario.levels.omega.length;
    if (sameOrigin) edit(scenario);
    else open(scenario, presetId);
  };
}

/** What was not computed yet when a run was pinned is kept as soon as it is there. */
function useCompletion(): void {
  const { completePin } = useActions();
  const pins = useAppState((state) => state.pins);
  const result = useAppState((state) => state.result);
  useEffect(() => {
    if (!result?.certificate) return;
    for (const { mark, scenario, numbers, curves } of pins) {
      if (scenario !== result.scenario || numbers.certificate) continue;
      const rungs = curves.map(({ rung }) => rung);
      completePin(mark, pinnedParts(result, rungs));
    }
  }, [pins, result, completePin]);
}
