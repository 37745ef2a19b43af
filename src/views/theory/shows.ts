/**
 * What “show me” opens: fragments of links, which the address bar understands by itself. Each is opened by a test.
 */
export const SHOWS = {
  model: "preset=v-system",
  bloch: "preset=v-system&eps=1e-2&rungs=bloch",
  delayed: "preset=ladder-system&eps=3e-2&rungs=bloch,delayed",
  timeDependent: "preset=v-system&eps=3e-2&rungs=bloch,timeDependent",
  averaged: "preset=v-system&eps=1e-2&rungs=bloch,averaged",
  dominant: "preset=v-system&eps=1e-2&rungs=bloch,dominant",
  limit: "preset=v-system&rungs=bloch,limit",
  convergence: "preset=v-system&view=convergence",
  below: "preset=v-ratio-0.5",
  equal: "preset=v-ratio-1",
  between: "preset=v-ratio-1.5",
  beyond: "preset=v-ratio-3",
  muZero: "preset=mu-zero&rungs=bloch,averaged,limit",
  layers: "preset=v-ratio-1.5&eps=1e-7",
  polarised: "preset=v-ratio-1.5&lower=polarisation",
  decoupled: "preset=decoupled-level&rungs=bloch,limit",
  pump: "preset=sodium-optical-pumping",
  halfLine: "preset=v-system&view=many-levels&many=half-line",
  manyLevels: "preset=v-system&view=many-levels",
  divisors: "preset=two-colour&view=resonances",
  outside: "preset=v-system&eps=1e-2&mu=0.7",
  negative: "preset=non-physical&axis=linear",
  signs: "preset=detuned-away&axis=linear&rungs=bloch,averaged",
  thermal: "preset=thermal-state&axis=linear&rungs=bloch,averaged",
  cancel: "preset=interference-destructive&axis=linear&rungs=bloch,averaged",
  tableTwo: "preset=v-ratio-3",
  twoLayers: "preset=v-ratio-1.5",
  hypotheses: "preset=v-system",
  periods: "preset=v-system&eps=1e-7",
} as const;

export type Show = keyof typeof SHOWS;
