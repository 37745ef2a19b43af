import type { BlochModel } from "./model.ts";

/**
 * Length in τ of the period with which a model is strobed: that of the wave's fastest basic frequency once unused
 * ones are dropped and commensurate ones merged, or one turn of the fastest transition when the wave does not oscillate.
 */
export function strobePeriod(model: BlochModel): number {
  const [fastest] = model.wave.torus.frequencies;
  if (fastest !== undefined) return (2 * Math.PI) / fastest;
  const spread = Math.max(...model.energies) - Math.min(...model.energies);
  return spread > 0 ? (2 * Math.PI) / spread : 1;
}
