import { useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import { useAppState, useOperationState, useOperations } from "../../panels/appContext.ts";
import type { Scenario } from "../../scenario/format.ts";
import { groupOf } from "../../scenario/headlines.ts";
import { type ResolvedScan, resolveScan, type ScanChoice } from "../../scenario/scan/choice.ts";
import { type ScanLine, scanBoundaries, scanLines } from "../../scenario/scan/lines.ts";
import { scanPoints } from "../../scenario/scan/points.ts";
import { scanKey } from "../../scenario/scan/scanKey.ts";
import type { OperationStatus } from "../../store/laboratory.ts";
import type { LineShape, ScanInput, ScanResult } from "../../store/scan.ts";

/** Everything that one scan is made of. */
export interface ScanPlan extends ResolvedScan {
  readonly scenario: Scenario;
  readonly lines: readonly ScanLine[];
  readonly boundaries: ReturnType<typeof scanBoundaries>;
  /** Where the parameter stands */
  readonly present: number;
  readonly input: ScanInput;
}

export interface ScanState {
  readonly choice: ScanChoice;
  readonly choose: (change: Partial<ScanChoice>) => void;
  /** As it is wanted now */
  readonly plan: ScanPlan;
  readonly status: OperationStatus;
  /** What is on show: the newest scan whose curves have a shape, with the plan that it was made for; null before the first */
  readonly shown: { readonly plan: ScanPlan; readonly result: ScanResult } | null;
  /** Peaks and dips of each curve on show; empty until they have come */
  readonly shapes: readonly (readonly LineShape[])[];
  readonly live: boolean;
  readonly cancel: () => void;
  readonly again: () => void;
}

/** Peaks are looked for again when so many times as many points are known. */
const GROWTH = 1.5;

/** Scans whenever the scenario or the choice changes, and holds what there is to show. */
export function useScan(): ScanState {
  const { scan } = useOperations();
  const choice = useStore(scan.choice);
  const held = useAppState((state) => state.held);
  const plan = usePlan(choice, held);
  const { status, result } = useOperationState(scan.points);
  const { input } = plan;

  useEffect(() => scan.points.run(input), [scan, input]);
  useEffect(() => () => scan.points.cancel(), [scan]);

  // A result knows its input, and the plan of that input is the newest one that had it.
  const plans = useRef(new WeakMap<ScanInput, ScanPlan>());
  plans.current.set(input, plan);
  const [kept, setKept] = useState<ScanState["shown"]>(null);
  const planOf = result && plans.current.get(result.input);
  const shown = result && planOf && (result.shaped || kept === null) ? whole(kept, planOf, result) : kept;
  if (shown !== kept) setKept(shown);
  const running = status.kind === "running" || status.kind === "progress";

  return {
    choice,
    choose: (change) => scan.choice.setState(change),
    plan,
    status,
    shown,
    shapes: useShapes(shown, running),
    live: held || running,
    cancel: scan.points.cancel,
    again: () => scan.points.run(input),
  };
}

/** The same object while nothing of it changes. */
function whole(before: ScanState["shown"], plan: ScanPlan, result: ScanResult): NonNullable<ScanState["shown"]> {
  return before && before.plan === plan && before.result === result ? before : { plan, result };
}

function usePlan(choice: ScanChoice, held: boolean): ScanPlan {
  const scenario = useAppState((state) => state.scenario);
  const pFixed = useAppState((state) => state.pFixed);
  // An axis stands still under the hand, and finds its usual range again when it rests.
  const resting = useRef<ResolvedScan | null>(null);
  const resolved = useMemo(() => {
    const next = resolveScan(choice, scenario);
    const { current } = resting;
    const stays = held && choice.range === null && current?.field.id === next.field.id && current.scale === next.scale;
    return stays ? { ...next, from: current.from, to: current.to } : next;
  }, [choice, scenario, held]);
  if (!held) resting.current = resolved;
  return useMemo(() => {
    const { field, quantities } = resolved;
    const lines = scanLines(scenario, field.id);
    const present = field.get(scenario);
    return {
      ...resolved,
      scenario,
      lines,
      boundaries: scanBoundaries(scenario, field.id, pFixed),
      present,
      input: {
        scenario,
        parameter: field.id,
        pFixed,
        key: scanKey(scenario, field, pFixed),
        points: scanPoints(resolved, lines, present),
        coarse: held,
        quantities,
      },
    };
  }, [resolved, scenario, pFixed, held]);
}

/** True along parameters where a rate is a Lorentzian. */
export function hasLines({ field }: Pick<ResolvedScan, "field">): boolean {
  return field.id.startsWith("frequency") || field.id.startsWith("delta");
}

function useShapes(shown: ScanState["shown"], running: boolean): readonly (readonly LineShape[])[] {
  const { shapes } = useOperations().scan;
  const { result } = useOperationState(shapes);
  const asked = useRef<{ readonly input: ScanInput; readonly points: number } | null>(null);
  useEffect(() => {
    if (!shown) return;
    const { x, columns, input } = shown.result;
    const { current } = asked;
    const grown = current?.input !== input || x.length >= GROWTH * current.points || !running;
    if (!grown) return;
    asked.current = { input, points: x.length };
    shapes.run({
      x,
      curves: columns.map((column) => column.map((value) => (typeof value === "number" ? value : null))),
    });
  }, [shapes, shown, running]);
  const found = result?.shapes;
  // Those of a moment ago stay while new ones come; those of other quantities do not.
  const fitting = shown && found?.length === shown.result.columns.length;
  return useMemo(
    () =>
      fitting
        ? found.map((list, i) =>
            // Where no rate is a Lorentzian a fitted width says nothing.
            hasLines(shown.plan) && hasWidth(shown.plan, i)
              ? list
              : list.map((shape): LineShape => ({ ...shape, fit: "poor" })),
          )
        : [],
    [fitting, found, shown],
  );
}

/** Quantities that show lines: the others have peaks, and no width to speak of. */
export function hasWidth({ quantities }: Pick<ResolvedScan, "quantities">, i: number): boolean {
  const group = groupOf(quantities[i]!);
  return group === "population" || group === "power" || group === "rate";
}
