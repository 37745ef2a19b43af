import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { useOperationState, useOperations } from "../../panels/appContext.ts";
import { type ManyLevelsChoice, settingsOf } from "../../scenario/manyLevels/choice.ts";
import type { OperationStatus } from "../../store/laboratory.ts";
import type { ManyLevelsResult } from "../../store/manyLevels.ts";

export interface ManyLevelsStudy {
  readonly choice: ManyLevelsChoice;
  readonly choose: (choice: ManyLevelsChoice) => void;
  readonly hold: (held: boolean) => void;
  readonly status: OperationStatus;
  /** The parts of the newest study, each kept from the one before until it has come: nothing blinks while a slider moves */
  readonly shown: ManyLevelsResult | null;
  readonly cancel: () => void;
  readonly again: () => void;
}

/** Studies the choice whenever it changes, and holds what there is to show. */
export function useManyLevels(): ManyLevelsStudy {
  const { operation, chosen, choose, hold, study } = useOperations().manyLevels;
  const { status, result } = useOperationState(operation);
  const choice = useStore(chosen, (state) => state.choice);
  const [shown, setShown] = useState<ManyLevelsResult | null>(result);

  useEffect(() => {
    const settled = operation.store.getState();
    const same = JSON.stringify(settled.result?.settings) === JSON.stringify(settingsOf(choice));
    // Coming back to the tab: what is complete is not computed again.
    if (same && settled.status.kind === "idle") return;
    study();
  }, [operation, study, choice]);
  useEffect(() => () => operation.cancel(), [operation]);

  const next = merged(shown, result);
  if (next !== shown) setShown(next);
  return { choice, choose, hold, status, shown: next, cancel: operation.cancel, again: study };
}

const PARTS = ["sums", "tableTwo", "populations", "truncation", "bloch", "required"] as const;

function merged(before: ManyLevelsResult | null, now: ManyLevelsResult | null): ManyLevelsResult | null {
  if (!before || !now || before === now) return now ?? before;
  // Another family has other parts: what it has not is not shown.
  const kin = before.settings.family === now.settings.family;
  const next = { ...now };
  let changed = before.settings !== now.settings;
  for (const part of PARTS) {
    if (now[part] === null && kin) Object.assign(next, { [part]: before[part] });
    if (next[part] !== before[part]) changed = true;
  }
  return changed ? next : before;
}
