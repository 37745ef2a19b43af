import type { EnergyReport, SimulationChunk, SimulationRequest } from "../src/jobs/contract.ts";
import { planTimes } from "../src/numerics/samplePlanner.ts";
import { equilibriaOf } from "../src/physics/asymptotics/currents.ts";
import { polarisationOf } from "../src/physics/asymptotics/polarisation.ts";
import { now } from "../src/physics/clock.ts";
import { comparisonOf, withoutDetunings } from "../src/physics/comparison/comparison.ts";
import { tailToleranceFor } from "../src/physics/doublingBloch.ts";
import { rateEnergyFlow } from "../src/physics/energyFlow.ts";
import { blochEnergyFlow } from "../src/physics/energyFlowBloch.ts";
import { hypothesesOf } from "../src/physics/hypotheses.ts";
import type { BlochModel } from "../src/physics/model.ts";
import { rateRung } from "../src/physics/rateRungs.ts";
import { TooLargeError } from "../src/physics/refusal.ts";
import type { Curve, SolveEvent, SolveOptions, TimeLayer } from "../src/physics/results.ts";
import { strobePeriod } from "../src/physics/strobe.ts";

export type Solve = (model: BlochModel, options: SolveOptions) => Generator<SolveEvent, void, void>;

/** Everything one job sends: the events of its solve, each followed by what the page says about it. */
export function* simulationWork(
  solve: Solve,
  model: BlochModel,
  request: SimulationRequest,
): Generator<SimulationChunk | null, void, void> {
  const { id, known } = request;
  let limit: Curve | null = null;
  let layers: readonly TimeLayer[] = [];
  let pieces: Curve[] = [];
  let before = now();
  for (const event of solve(model, request)) {
    if (event === null) {
      yield null;
      continue;
    }
    // What is handed on is given away: whoever needs it later keeps a copy.
    const found =
      request.polarisation && event.kind === "curves" && event.curves.find((curve) => curve.rung === "limit");
    if (found) limit = copyOf(found);
    const bloch = request.polarisation && event.kind === "bloch" ? copyOf(event.curve) : null;
    yield event.kind === "curves" ? { id, ...event, spent: now() - before } : { id, ...event };
    before = now();
    if (found && limit && known) {
      yield { id, kind: "polarisation", polarisation: polarisationOf(model, copyOf(known.curve), limit) };
    }
    if (event.kind === "analysis") {
      layers = event.analysis.layers;
      const comparison = comparisonOf(model);
      yield { id, kind: "comparison", comparison, equilibria: equilibriaOf(model), hypotheses: hypothesesOf(model) };
    }
    if (bloch && event.kind === "bloch" && limit) {
      pieces.push(bloch);
      if (!event.complete) continue;
      const polarisation = polarisationOf(model, joined(pieces), limit);
      pieces = [];
      yield { id, kind: "polarisation", polarisation };
    }
  }
  if (request.energy) yield { id, kind: "energy", energy: yield* energyOf(model, request, layers) };
  if (!request.compare || request.method === "direct") return;
  // As large as the solve before it, which was not refused.
  const { known: _, ...asked } = request;
  for (const event of solve(withoutDetunings(model), { ...asked, rungs: ["bloch"], certify: false })) {
    yield event?.kind === "bloch" ? { id, kind: "unperturbed", curve: event.curve } : null;
  }
}

/** The energy flow at the end of every layer and of the curve; Bloch's own where the doubling method can do it. */
function* energyOf(
  model: BlochModel,
  { method, tolerance }: SimulationRequest,
  layers: readonly TimeLayer[],
): Generator<null, EnergyReport> {
  const times = [...layers.map(({ time }) => time).filter((time) => time < model.horizon), model.horizon];
  const bloch = method === "direct" ? null : yield* blochEnergy(model, times, tolerance);
  // Bloch's are taken at whole periods, the rates at the very same times.
  const plan = planTimes([...(bloch?.times ?? times)], model.epsilon ** 2 * strobePeriod(model));
  return { rates: rateEnergyFlow(model, rateRung(model, "averaged", plan)), bloch };
}

function* blochEnergy(model: BlochModel, times: readonly number[], tolerance: number) {
  try {
    return yield* blochEnergyFlow(model, times, { refinement: 1, tailTolerance: tailToleranceFor(tolerance) });
  } catch (error) {
    if (error instanceof TooLargeError) return null;
    throw error;
  }
}

function copyOf(curve: Curve): Curve {
  return { rung: curve.rung, times: curve.times.slice(), populations: curve.populations.slice() };
}

/** The direct method's pieces of one curve, one after the other. */
function joined(pieces: readonly Curve[]): Curve {
  if (pieces.length === 1) return pieces[0]!;
  const all = (part: (piece: Curve) => Float64Array) => Float64Array.from(pieces.flatMap((piece) => [...part(piece)]));
  return { rung: "bloch", times: all(({ times }) => times), populations: all(({ populations }) => populations) };
}
