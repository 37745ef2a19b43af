import type { Scenario } from "../scenario/format.ts";
import type { Analysis, Certificate, RungName } from "./result.ts";

/** As many runs can be pinned at once: each has a mark of its own. */
export const MOST_PINS = 6;
export const MAX_PIN_NAME = 60;

/** Populations of one rung, as plain numbers: one row per time. */
export interface PinnedCurve {
  readonly rung: RungName;
  readonly times: readonly number[];
  readonly populations: readonly number[];
}

/** What sums up a run: the numbers that are compared side by side. */
export interface RunNumbers {
  /** Which decides the row of Table 1; null before the analysis */
  readonly regime: Analysis["regime"] | null;
  /** Fastest first: the paper's ε^σ, the sharp time 1/λ, and the time read off Bloch where the curve shows it */
  readonly layers: readonly {
    readonly name: string;
    readonly paper: number;
    readonly time: number;
    readonly measured: number | null;
  }[];
  /** Levels, counted from 0, that Π lets share equally */
  readonly groups: readonly (readonly number[])[];
  /** Where the averaged rung ends, a population per level; null before the analysis */
  readonly equilibrium: readonly number[] | null;
  /** Bloch at the horizon; null while there is no Bloch */
  readonly end: readonly number[] | null;
  /** Largest distance of each rung to Bloch, in three norms */
  readonly errors: readonly {
    readonly rung: RungName;
    readonly max: number;
    readonly l2: number;
    readonly l1: number;
  }[];
  /** sup over samples of ‖ρ_od‖₁; null while there is no Bloch */
  readonly coherence: number | null;
  readonly certificate: Pick<Certificate, "error" | "passed"> | null;
}

/** A run that was kept: plain data, as it goes into a file. */
export interface PinnedRun {
  /** Its place among the marks, 0 to 5, by which it is told from the others; free again once it is removed */
  readonly mark: number;
  readonly name: string;
  /** Drawn as a ghost */
  readonly shown: boolean;
  readonly presetId: string | null;
  readonly scenario: Scenario;
  /** The rungs that were on show, Bloch first */
  readonly curves: readonly PinnedCurve[];
  /** ‖ρ_od‖₁ at Bloch's times */
  readonly coherence: readonly number[] | null;
  readonly numbers: RunNumbers;
}

export interface PinsState {
  /** In the order in which they were pinned */
  readonly pins: readonly PinnedRun[];
  /** Ghosts of every rung on show, where otherwise Bloch alone has one */
  readonly ghostRungs: boolean;
  /** The table of headline numbers is open */
  readonly pinsCompared: boolean;
}

export const initialPins: PinsState = { pins: [], ghostRungs: false, pinsCompared: false };

export interface PinsActions {
  /** Keeps a run; null, and nothing changed, where all marks are taken */
  pin(run: Omit<PinnedRun, "mark" | "shown">): PinnedRun | null;
  /** A set that was saved takes the place of what is pinned */
  setPins(pins: readonly PinnedRun[], ghostRungs: boolean): void;
  /** What was still being computed when it was pinned */
  completePin(mark: number, parts: Pick<PinnedRun, "curves" | "coherence" | "numbers">): void;
  /** An empty name leaves the old one */
  renamePin(mark: number, name: string): void;
  showPin(mark: number, shown: boolean): void;
  removePin(mark: number): void;
  setGhostRungs(all: boolean): void;
  setPinsCompared(open: boolean): void;
}

/** The part of the store that pins need. */
export interface PinsStore {
  getState(): PinsState;
  setState(change: Partial<PinsState>): void;
}

export function pinsActions({ getState, setState }: PinsStore): PinsActions {
  const change = (mark: number, parts: Partial<PinnedRun>) =>
    setState({ pins: getState().pins.map((run) => (run.mark === mark ? { ...run, ...parts } : run)) });
  return {
    pin(run) {
      const { pins } = getState();
      const mark = [...Array(MOST_PINS).keys()].find((free) => pins.every((other) => other.mark !== free));
      if (mark === undefined) return null;
      const pinned: PinnedRun = { ...run, name: named(run.name, pins), mark, shown: true };
      setState({ pins: [...pins, pinned] });
      return pinned;
    },
    setPins: (pins, ghostRungs) => setState({ pins, ghostRungs, pinsCompared: pins.length > 1 }),
    completePin: change,
    renamePin(mark, name) {
      const short = name.trim().slice(0, MAX_PIN_NAME);
      if (short !== "") change(mark, { name: short });
    },
    showPin: (mark, shown) => change(mark, { shown }),
    removePin(mark) {
      const pins = getState().pins.filter((run) => run.mark !== mark);
      setState({ pins, ...(pins.length === 0 ? { pinsCompared: false } : {}) });
    },
    setGhostRungs: (ghostRungs) => setState({ ghostRungs }),
    setPinsCompared: (pinsCompared) => setState({ pinsCompared }),
  };
}

/** The name, with a number after it where another run has it already. */
function named(name: string, pins: readonly PinnedRun[]): string {
  const taken = new Set(pins.map((run) => run.name));
  const base = name.trim().slice(0, MAX_PIN_NAME);
  let unique = base;
  for (let k = 2; taken.has(unique); k++) unique = `${base} (${k})`;
  return unique;
}
