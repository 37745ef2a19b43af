import { parseLecture } from "../../url/lecture/parse.ts";
import { RUNNING_KEY } from "../wasRunning.ts";
import type { RunState } from "./run.ts";

/** A lecture under way, and the name by which its presenter's window knows it. */
export interface Running {
  readonly session: string;
  readonly state: RunState;
}

/** Kept at every change, and forgotten at the end. */
export function keepRunning(running: Running | null): void {
  try {
    if (running === null) window.sessionStorage.removeItem(RUNNING_KEY);
    else window.sessionStorage.setItem(RUNNING_KEY, JSON.stringify(running));
  } catch {
    // Where nothing may be stored, a reload ends the lecture.
  }
}

/** The lecture that a reload interrupted, read with the same care as a file: anything may stand in the storage. */
export function interrupted(): Running | null {
  try {
    const kept = JSON.parse(window.sessionStorage.getItem(RUNNING_KEY) ?? "null") as {
      session?: unknown;
      state?: unknown;
    } | null;
    const state = (kept?.state ?? {}) as Partial<Record<keyof RunState, unknown>>;
    const parsed = parseLecture(state.lecture);
    if (!parsed.ok || typeof kept?.session !== "string") return null;
    const steps = parsed.lecture.steps.length;
    const isStep = (x: unknown): x is number => Number.isInteger(x) && (x as number) >= 0 && (x as number) <= steps;
    if (!isStep(state.index) || typeof state.startedAt !== "number") return null;
    return {
      session: kept.session,
      state: {
        lecture: parsed.lecture,
        index: state.index,
        revealed: Array.isArray(state.revealed) ? state.revealed.filter(isStep) : [],
        black: state.black === true,
        startedAt: state.startedAt,
      },
    };
  } catch {
    return null;
  }
}
