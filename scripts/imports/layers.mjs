/**
 * Who may import whom. Each layer lists all that it may see of this project and every package it may use; whatever is
 * not listed is a violation. A file belongs to the first layer whose `files` matches it.
 */

/**
 * @typedef {object} Layer
 * @property {string} name
 * @property {RegExp} files
 * @property {RegExp[]} local files of this project that it may import
 * @property {RegExp[]} [types] files that it may import types from, and nothing else
 * @property {string[]} packages
 * @property {string[]} [packageTypes] packages that it may import types from, and nothing else
 * @property {boolean} [node] whether it may use Node's own modules
 */

const PHYSICS_TYPES = /^src\/physics\/((model|wave)|(.*\/)?results)\.ts$/;
const CONTRACT = /^src\/jobs\/((.*\/)?contract|messages|laboratory\/[^/]+)\.ts$/;
const CODEC = /^src\/url\/(?!binding\.)/;
const FIGURES = /^src\/charts\/[^/]+\.ts$/;
const DECIMAL_SIGN = /^src\/i18n\/decimalSign\.ts$/;
const CORE = [/^src\/(numerics|physics|scenario|export)\//, CODEC, CONTRACT];
const REACT = ["react", "react-dom", "react-aria-components", "i18next", "react-i18next"];

/** @type {Layer[]} */
export const LAYERS = [
  { name: "numerics", files: /^src\/numerics\//, local: [/^src\/numerics\//], packages: ["ml-matrix"] },
  {
    name: "physics",
    files: /^src\/physics\//,
    local: [/^src\/(physics|numerics)\//],
    packages: ["ml-matrix"],
  },
  { name: "scenario", files: /^src\/scenario\//, local: [/^src\/(scenario|physics)\//], packages: ["valibot"] },
  {
    name: "the address bar's binding",
    files: /^src\/url\/binding\./,
    local: [/^src\/(url|store|scenario)\//],
    packages: [],
  },
  {
    name: "the link codec",
    files: CODEC,
    local: [CODEC, /^src\/scenario\//],
    types: [PHYSICS_TYPES],
    packages: ["fflate", "valibot"],
  },
  {
    name: "export",
    files: /^src\/export\//,
    local: [/^src\/(export|scenario)\//],
    types: [PHYSICS_TYPES],
    packages: ["valibot"],
  },
  {
    name: "the job contract",
    files: CONTRACT,
    local: [],
    types: [CONTRACT, /^src\/scenario\//, PHYSICS_TYPES],
    packages: [],
  },
  { name: "the job client", files: /^src\/jobs\//, local: [/^src\/jobs\//], packages: ["comlink"] },
  {
    name: "the store",
    files: /^src\/store\//,
    local: [/^src\/(store|scenario)\//],
    types: [CONTRACT],
    packages: ["zustand", "zundo"],
  },
  {
    name: "i18n",
    files: /^src\/i18n\//,
    local: [/^src\/i18n\//, /^src\/scenario\/words\.ts$/],
    packages: ["i18next", "react-i18next"],
  },
  {
    name: "ui",
    files: /^src\/ui\//,
    local: [/^src\/(ui|i18n)\//],
    packages: [...REACT, "katex", "uqr", "react-hotkeys-hook"],
  },
  {
    name: "a figure's thin mount over Plotly",
    files: /^src\/charts\/(chartMount|loadPlotly|plotly|plotlyHeatMaps)\.ts$/,
    local: [FIGURES, DECIMAL_SIGN],
    packages: ["plotly.js"],
  },
  {
    name: "a pure figure",
    files: FIGURES,
    local: [FIGURES, DECIMAL_SIGN],
    types: [CONTRACT, PHYSICS_TYPES],
    packages: [],
    packageTypes: ["plotly.js"],
  },
  {
    name: "a chart",
    files: /^src\/charts\//,
    local: [/^src\/(charts|store|scenario|ui|i18n)\//],
    packages: [...REACT, "zustand"],
    packageTypes: ["plotly.js"],
  },
  {
    name: "a panel",
    files: /^src\/panels\//,
    local: [/^src\/(panels|charts|store|scenario|ui|i18n)\//],
    packages: [...REACT, "zustand"],
  },
  {
    name: "the program's own version",
    files: /^src\/views\/export\/program\.ts$/,
    local: [/^package\.json$/],
    packages: [],
  },
  {
    name: "a view",
    files: /^src\/views\//,
    local: [/^src\/(views|panels|charts|store|scenario|export|ui|i18n)\//],
    packages: [...REACT, "zustand"],
  },
  {
    name: "lecture",
    files: /^src\/lecture\//,
    // Of charts the theme alone: pictures come from the views.
    local: [/^src\/(lecture|views|panels|store|scenario|ui|i18n)\//, /^src\/charts\/theme\.ts$/, CODEC],
    packages: [...REACT, "zustand"],
  },
  { name: "a worker", files: /^workers\//, local: [/^workers\//, ...CORE], packages: ["comlink"] },
  {
    name: "the library",
    files: /^library\//,
    local: [/^library\//, /^cli\/(answer|request)\.ts$/, /^src\/(physics|scenario)\//],
    packages: [],
  },
  { name: "the command line", files: /^cli\//, local: [/^cli\//, ...CORE], packages: [], node: true },
  {
    name: "the bench's own pages",
    files: /^bench\/ui\/pages\//,
    local: [/^bench\/ui\/pages\//, /^src\//, /^vite\.config\.ts$/],
    packages: ["uplot", "vite", "plotly.js"],
    node: true,
  },
  { name: "bench", files: /^bench\//, local: [/^bench\//, /^scripts\/browser\//, ...CORE], packages: [], node: true },
];

/** The composition root may import all. */
export const ROOT = /^src\/(early\.ts|main\.tsx|app\/.*)$/;

/** Tests, and what only tests may import, take what they need. */
export const TESTING = /\.test\.tsx?$|\/testing\/|^e2e\//;

/** Where programs start: nothing imports these. */
export const ENTRIES = [
  /^src\/early\.ts$/,
  /^workers\/[^/]+\.worker\.ts$/,
  /^cli\/solve\.ts$/,
  /^library\/index\.ts$/,
  /^bench\/run\.ts$/,
  // Started by scripts/benchPeers.mjs.
  /^bench\/peers\/problems\.ts$/,
  /^bench\/ui\/pages\/[^/]+\.ts$/,
  // Started by scripts/benchUi.mjs.
  /^bench\/ui\/.*\.mjs$/,
  /\.d\.ts$/,
];
