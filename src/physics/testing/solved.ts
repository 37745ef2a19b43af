import type { BlochModel } from "../model.ts";
import type {
  Analysis,
  Certificate,
  Cost,
  Curve,
  OutputRequest,
  RungName,
  SolveEvent,
  SolveOptions,
} from "../results.ts";
import { solve } from "../solve.ts";

/** All that a solve said. For tests only. */
export interface Solved {
  readonly analysis: Analysis;
  /** Bloch's, its pieces joined */
  readonly bloch: { times: number[]; populations: number[]; coherenceL1: number[]; cost: Cost };
  readonly certificate: Certificate | undefined;
  readonly curves: ReadonlyMap<RungName, Curve>;
  readonly events: readonly NonNullable<SolveEvent>["kind"][];
  /** Breathing points */
  readonly pauses: number;
}

const DEFAULTS: SolveOptions = {
  rungs: ["bloch"],
  output: { kind: "times", times: [] },
  method: "doubling",
  tolerance: 1e-10,
  certify: true,
};

/** Runs a solve to its end, by default Bloch at the given times by doubling, certified. */
export function solved(
  model: BlochModel,
  output: readonly number[] | OutputRequest,
  options: Partial<Omit<SolveOptions, "output">> = {},
): Solved {
  let analysis: Analysis | undefined;
  let certificate: Certificate | undefined;
  let cost: Cost | undefined;
  let pieces = { times: [] as number[], populations: [] as number[], coherenceL1: [] as number[] };
  let complete = false;
  const curves = new Map<RungName, Curve>();
  const events: NonNullable<SolveEvent>["kind"][] = [];
  let pauses = 0;
  const request: OutputRequest = "kind" in output ? output : { kind: "times", times: output };
  for (const event of solve(model, { ...DEFAULTS, ...options, output: request })) {
    if (event === null) {
      pauses++;
      continue;
    }
    events.push(event.kind);
    if (event.kind === "analysis") analysis = event.analysis;
    if (event.kind === "certificate") certificate = event.certificate;
    if (event.kind === "curves") for (const curve of event.curves) curves.set(curve.rung, curve);
    if (event.kind === "bloch") {
      if (complete) pieces = { times: [], populations: [], coherenceL1: [] };
      complete = event.complete;
      cost = event.cost;
      pieces.times.push(...event.curve.times);
      pieces.populations.push(...event.curve.populations);
      pieces.coherenceL1.push(...event.coherenceL1);
    }
  }
  if (!analysis || !cost || !complete) throw new Error(`an incomplete solve: ${events.join(", ")}`);
  return { analysis, bloch: { ...pieces, cost }, certificate, curves, events, pauses };
}
