/** Plotly declares the types of its whole only, not of the parts that `plotly.ts` puts together. */

declare module "plotly.js/src/registry" {
  const registry: { register(parts: object): void };
  export default registry;
}

declare module "plotly.js/src/plot_api" {
  const methods: typeof import("plotly.js");
  export default methods;
}

/** Traces, components and locales: what `register` takes. */
declare module "plotly.js/src/*" {
  const part: object;
  export default part;
}
