import { createHistory, type History } from "../store/history.ts";
import { type Subject, subjectOf, TRACKED, type Tracked, type TrackedApp } from "../store/historySubject.ts";
import type { App } from "../store/store.ts";
import { sameValue } from "../url/equal.ts";
import { type Choosers, subscribeToChoices } from "./shared.ts";

/** Undo and redo over the stores of the page. What is to be undone, and lives in a store of its own, is added here. */
export function bindHistory(app: App, choosers: Choosers, now?: () => number): History<Subject> {
  const { manyLevels, regimeMap, scan } = choosers;
  let seen = read();

  /** An address read again brings new objects of the same value: those are no change. */
  function present(): Tracked {
    const fresh = read();
    seen = Object.fromEntries(
      Object.entries(fresh).map(([key, value]) => {
        const known = seen[key as keyof Tracked];
        return [key, sameValue(known, value) ? known : value];
      }),
    ) as unknown as Tracked;
    return seen;
  }

  function read(): Tracked {
    const state = app.store.getState();
    const tracked = Object.fromEntries(TRACKED.map((key) => [key, state[key]])) as unknown as TrackedApp;
    return {
      ...tracked,
      manyLevels: manyLevels.chosen.getState().choice,
      regimeMap: regimeMap.store.getState().choice,
      scan: scan.choice.getState(),
    };
  }

  return createHistory<Tracked, Subject>(
    {
      read: present,
      write({ manyLevels: choice, regimeMap: map, scan: scanned, ...tracked }) {
        if (choice !== manyLevels.chosen.getState().choice) manyLevels.choose(choice);
        if (map !== regimeMap.store.getState().choice) regimeMap.choose(map);
        if (scanned !== scan.choice.getState()) scan.choice.setState(scanned, true);
        app.actions.recall(tracked);
      },
      subscribe(listener) {
        const leave = [app.store.subscribe(listener), subscribeToChoices(choosers, listener)];
        return () => {
          for (const end of leave) end();
        };
      },
      isHeld: () => app.store.getState().held || manyLevels.chosen.getState().held,
      subject: subjectOf,
    },
    now,
  );
}
