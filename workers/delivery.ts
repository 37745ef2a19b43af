import * as Comlink from "comlink";
import type { SimulationChunk } from "../src/jobs/contract.ts";
import type { Curve } from "../src/physics/results.ts";

type ChunkCallback = (chunk: SimulationChunk) => unknown;

/**
 * Hands a chunk to a callback that lives on another thread, populations and coherences moved instead of copied:
 * the solver gives its arrays away when it yields them. Resolves when the other side has taken it.
 */
export async function deliver(onChunk: ChunkCallback, chunk: SimulationChunk): Promise<void> {
  const { payload, buffers } = detachable(chunk);
  await onChunk(Comlink.transfer(payload, buffers));
}

/** Closes the message port behind a callback that came from another thread; an ordinary function has none. */
export function release(onChunk: ChunkCallback): void {
  (onChunk as Partial<Comlink.ProxyMethods>)[Comlink.releaseProxy]?.();
}

/**
 * A chunk with the buffers that may be moved with it. Times are copied, since rungs share one grid; an array that is
 * a window into a larger buffer is copied out of it.
 */
export function detachable(chunk: SimulationChunk): { payload: SimulationChunk; buffers: ArrayBuffer[] } {
  const buffers = new Set<ArrayBuffer>();
  const own = (values: Float64Array): Float64Array => {
    const whole = values.byteLength === values.buffer.byteLength && !buffers.has(values.buffer as ArrayBuffer);
    const result = whole ? values : values.slice();
    buffers.add(result.buffer as ArrayBuffer);
    return result;
  };
  const ownCurve = (curve: Curve): Curve => ({
    rung: curve.rung,
    times: own(curve.times.slice()),
    populations: own(curve.populations),
  });
  let payload = chunk;
  if (chunk.kind === "curves") payload = { ...chunk, curves: chunk.curves.map(ownCurve) };
  if (chunk.kind === "bloch") payload = { ...chunk, curve: ownCurve(chunk.curve), coherenceL1: own(chunk.coherenceL1) };
  return { payload, buffers: [...buffers] };
}
