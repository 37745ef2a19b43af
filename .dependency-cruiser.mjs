/**
 * Who may import whom. Each layer lists all it may see of this project (`local`) and all the packages it may use
 * (`packages`); whatever is not listed is a violation. A file belongs to the first layer whose pattern matches.
 * Tests import what they need.
 */

const PHYSICS_TYPES = "^src/physics/(model|wave|results)\\.ts$";
const CONTRACT = "^src/jobs/contract\\.ts$";
const CODEC = "^src/url/(?!binding\\.)";
const CORE = ["^src/(numerics|physics|scenario|export)/", CODEC, CONTRACT];
const TESTS = "(\\.test\\.tsx?$|/testing/)";
const REACT = ["react", "react-dom", "react-aria-components", "i18next", "react-i18next"];

/** @type {{ name: string, files: string, local: string[], packages: string[], node?: boolean }[]} */
const LAYERS = [
  { name: "numerics", files: "^src/numerics/", local: ["^src/numerics/"], packages: ["ml-matrix", "odex"] },
  { name: "physics", files: "^src/physics/", local: ["^src/(physics|numerics)/"], packages: ["ml-matrix", "odex"] },
  { name: "scenario", files: "^src/scenario/", local: ["^src/(scenario|physics)/"], packages: ["valibot"] },
  {
    name: "url-binding",
    files: "^src/url/binding\\.",
    local: ["^src/(url|store|scenario)/"],
    packages: [],
  },
  { name: "url-codec", files: CODEC, local: [CODEC, "^src/scenario/", PHYSICS_TYPES], packages: ["fflate", "valibot"] },
  { name: "export", files: "^src/export/", local: ["^src/(export|scenario)/", PHYSICS_TYPES], packages: [] },
  { name: "contract", files: CONTRACT, local: ["^src/scenario/", PHYSICS_TYPES], packages: [] },
  { name: "jobs-client", files: "^src/jobs/", local: ["^src/jobs/"], packages: ["comlink"] },
  { name: "store", files: "^src/store/", local: ["^src/(store|scenario)/", CONTRACT], packages: ["zustand", "zundo"] },
  { name: "i18n", files: "^src/i18n/", local: ["^src/i18n/"], packages: ["i18next", "react-i18next"] },
  { name: "ui", files: "^src/ui/", local: ["^src/(ui|i18n)/"], packages: [...REACT, "katex"] },
  {
    name: "figures",
    files: "^src/charts/.*\\.ts$",
    local: ["^src/charts/.*\\.ts$", CONTRACT, PHYSICS_TYPES],
    packages: ["plotly.js"],
  },
  {
    name: "charts",
    files: "^src/charts/",
    local: ["^src/(charts|store|scenario|ui|i18n)/"],
    packages: [...REACT, "zustand", "plotly.js"],
  },
  {
    name: "panels",
    files: "^src/panels/",
    local: ["^src/(panels|charts|store|scenario|ui|i18n)/"],
    packages: [...REACT, "zustand", "katex"],
  },
  {
    name: "views",
    files: "^src/views/",
    local: ["^src/(views|panels|charts|store|scenario|ui|i18n)/"],
    packages: [...REACT, "zustand", "katex"],
  },
  {
    name: "lecture",
    files: "^src/lecture/",
    local: ["^src/(lecture|views|panels|store|scenario/presets|ui|i18n)/"],
    packages: [...REACT, "zustand", "uqr"],
  },
  { name: "workers", files: "^workers/", local: ["^workers/", ...CORE], packages: ["comlink"] },
  { name: "cli", files: "^cli/", local: ["^cli/", ...CORE], packages: [], node: true },
];

/** @param {string[]} names */
const packagePattern = (names) => names.map((name) => `(^|/)node_modules/(@types/)?${name}/`);

const layerRules = LAYERS.flatMap(({ name, files, local, packages, node }, index) => {
  const earlier = LAYERS.slice(0, index).map((layer) => layer.files);
  const from = { path: files, pathNot: [TESTS, ...earlier.filter((pattern) => pattern !== files)] };
  return [
    {
      name: `${name}-imports`,
      comment: `${name} may import only ${[...local, ...packages].join(", ") || "nothing"}`,
      severity: "error",
      from,
      to: { dependencyTypesNot: ["core"], pathNot: [...local, ...packagePattern(packages)] },
    },
    ...(node ? [] : [{ name: `${name}-browser`, severity: "error", from, to: { dependencyTypes: ["core"] } }]),
  ];
});

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...layerRules,
    {
      name: "known-layer",
      comment: "every source file belongs to a layer, the composition root aside",
      severity: "error",
      from: {
        path: "^(src|workers|cli)/",
        pathNot: [TESTS, "^src/(main\\.tsx$|app/)", ...LAYERS.map((layer) => layer.files)],
      },
      to: {},
    },
    { name: "no-cycle", severity: "error", from: {}, to: { circular: true } },
    { name: "no-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "no-orphan",
      comment: "a file that nothing imports and that imports nothing",
      severity: "error",
      from: { orphan: true, path: "^(src|workers|cli|bench)/", pathNot: ["\\.d\\.ts$"] },
      to: {},
    },
    {
      name: "only-tests-import-tests",
      severity: "error",
      from: { pathNot: [TESTS, "^e2e/"] },
      to: { path: TESTS },
    },
    {
      name: "product-without-development-packages",
      severity: "error",
      from: { path: "^(src|workers)/", pathNot: [TESTS] },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    // TypeScript 7 has no API for other programs to parse with; swc reads the same syntax.
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["types", "browser", "import", "node", "default"],
      mainFields: ["types", "module", "main"],
    },
  },
};
