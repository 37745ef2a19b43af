import type { SimulationChunk, SimulationRequest } from "../src/jobs/contract.ts";
import { equilibriaOf } from "../src/physics/asymptotics/currents.ts";
import { polarisationOf } from "../src/physics/asymptotics/polarisation.ts";
import { comparisonOf, withoutDetunings } from "../src/physics/comparison/comparison.ts";
import type { BlochModel } from "../src/physics/model.ts";
import type { Curve, SolveEvent, SolveOptions } from "../src/physics/results.ts";

export type Solve = (model: BlochModel, options: SolveOptions) => Generator<SolveEvent, void, void>;

/** Everything one job sends: the events of its solve, each followed by what the page says about it. */
export function* simulationWork(
  solve: Solve,
  model: BlochModel,
  request: SimulationRequest,
): Generator<SimulationChunk | null, void, void> {
  const { id } = request;
  let limit: Curve | null = null;
  let pieces: Curve[] = [];
  for (const event of solve(model, request)) {
    if (event === null) {
      yield null;
      continue;
    }
    // What is handed on is given away: whoever needs it later keeps a copy.
    if (request.polarisation && event.kind === "curves") {
      const found = event.curves.find((curve) => curve.rung === "limit");
      if (found) limit = copyOf(found);
    }
    const bloch = request.polarisation && event.kind === "bloch" ? copyOf(event.curve) : null;
    yield { id, ...event };
    if (event.kind === "analysis") {
      yield { id, kind: "comparison", comparison: comparisonOf(model), equilibria: equilibriaOf(model) };
    }
    if (bloch && event.kind === "bloch" && limit) {
      pieces.push(bloch);
      if (!event.complete) continue;
      const polarisation = polarisationOf(model, joined(pieces), limit);
      pieces = [];
      yield { id, kind: "polarisation", polarisation };
    }
  }
  if (!request.compare || request.method === "direct") return;
  // As large as the solve before it, which was not refused.
  for (const event of solve(withoutDetunings(model), { ...request, rungs: ["bloch"], certify: false })) {
    yield event?.kind === "bloch" ? { id, kind: "unperturbed", curve: event.curve } : null;
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
