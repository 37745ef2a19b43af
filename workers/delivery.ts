import * as Comlink from "comlink";
import type { SimulationChunk } from "../src/jobs/contract.ts";
import type { Curve } from "../src/physics/results.ts";

type Callback<Chunk> = (chunk: Chunk) => unknown;

/** A chunk with the buffers that may be moved with it. */
export interface Detached<Chunk> {
  readonly payload: Chunk;
  readonly buffers: ArrayBuffer[];
}

/**
 * Hands a chunk to a callback that lives on another thread, its arrays moved instead of copied: whoever computes gives
 * them away. Resolves when the other side has taken it.
 */
export async function deliver<Chunk>(onChunk: Callback<Chunk>, { payload, buffers }: Detached<Chunk>): Promise<void> {
  await onChunk(Comlink.transfer(payload, buffers));
}

/** Closes the message port behind a callback that came from another thread; an ordinary function has none. */
export function release<Chunk>(onChunk: Callback<Chunk>): void {
  (onChunk as Partial<Comlink.ProxyMethods>)[Comlink.releaseProxy]?.();
}

/** The solver's chunks: times are copied, since rungs share one grid. */
export function detachable(chunk: SimulationChunk): Detached<SimulationChunk> {
  const ownTimes = (curve: Curve): Curve => ({ ...curve, times: curve.times.slice() });
  if (chunk.kind === "curves") return detached({ ...chunk, curves: chunk.curves.map(ownTimes) });
  if (chunk.kind === "bloch" || chunk.kind === "unperturbed")
    return detached({ ...chunk, curve: ownTimes(chunk.curve) });
  if (chunk.kind === "polarisation" || chunk.kind === "energy") return detached(chunk);
  return { payload: chunk, buffers: [] };
}

/**
 * Plain data with every typed array in it ready to be moved: an array that is a window into a larger buffer, or that
 * occurs twice, is copied out.
 */
export function detached<Chunk>(chunk: Chunk): Detached<Chunk> {
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
  return { payload: own(chunk) as Chunk, buffers: [...buffers] };
}
