import * as Comlink from "comlink";
import type { SimulationChunk } from "../src/jobs/contract.ts";
import type { OnChunks } from "../src/jobs/messages.ts";
import type { Curve } from "../src/physics/results.ts";

/** Chunks with the buffers that may be moved with it. */
export interface Detached<Payload> {
  readonly payload: Payload;
  readonly buffers: ArrayBuffer[];
}

/**
 * Hands chunks to a callback that lives on another thread, its arrays moved instead of copied: whoever computes gives
 * them away. Resolves when the other side has taken it.
 */
export async function deliver<Chunk, Outcome>(
  onChunks: OnChunks<Chunk, Outcome>,
  { payload, buffers }: Detached<readonly Chunk[]>,
  outcome: Outcome | null,
): Promise<void> {
  await onChunks(Comlink.transfer(payload, buffers), outcome);
}

/** The solver's chunks: times are copied, since rungs share one grid. */
export function detachable(chunks: readonly SimulationChunk[]): Detached<readonly SimulationChunk[]> {
  const ownTimes = (curve: Curve): Curve => ({ ...curve, times: curve.times.slice() });
  return detached(
    chunks.map((chunk) => {
      if (chunk.kind === "curves") return { ...chunk, curves: chunk.curves.map(ownTimes) };
      if (chunk.kind === "bloch" || chunk.kind === "unperturbed") return { ...chunk, curve: ownTimes(chunk.curve) };
      return chunk;
    }),
  );
}

/**
 * Plain data with every typed array in it ready to be moved: an array that is a window into a larger buffer, or that
 * occurs twice, is copied out.
 */
export function detached<Payload>(data: Payload): Detached<Payload> {
  const buffers = new Set<ArrayBuffer>();
  const own = (value: unknown): unknown => {
    if (value instanceof Float64Array) {
      const whole = value.byteLength === value.buffer.byteLength && !buffers.has(value.buffer as ArrayBuffer);
      const result = whole ? value : value.slice();
      buffers.add(result.buffer as ArrayBuffer);
      return result;
    }
    if (Array.isArray(value)) return value.map(own);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, own(part)]));
  };
  return { payload: own(data) as Payload, buffers: [...buffers] };
}
