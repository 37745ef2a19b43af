import { WORDS } from "../scenario/words.ts";
import { chartCursor } from "./en/chartCursor.ts";
import { convergence } from "./en/convergence.ts";
import { cursor } from "./en/cursor.ts";
import { dynamicsPanels } from "./en/dynamicsPanels.ts";
import { editor, tuning } from "./en/editor.ts";
import { exporting } from "./en/export.ts";
import { headline } from "./en/headline.ts";
import { history } from "./en/history.ts";
import { instant } from "./en/instant.ts";
import { laboratory } from "./en/laboratory.ts";
import { lecture } from "./en/lecture.ts";
import { levels } from "./en/levels.ts";
import { manyLevels } from "./en/manyLevels.ts";
import { parameters } from "./en/parameters.ts";
import { pins } from "./en/pins.ts";
import { gallery, presets } from "./en/presets.ts";
import { regimeMap } from "./en/regimeMap.ts";
import { resonances } from "./en/resonances.ts";
import { scan } from "./en/scan.ts";
import { share, shortcuts } from "./en/share.ts";
import { theory } from "./en/theory.ts";
import { visit } from "./en/visit.ts";

/** Every word the page shows, in English. Other languages have the same keys. */
export const en = {
  app: {
    title: "Bloch → rate equations",
    views: "Views",
    preset: "Scenario",
    ownScenario: "Own scenario",
    openFile: "Open…",
    dropHere: "Drop a file that was saved here to open it",
    theme: "Theme",
    language: "Language",
    more: "More tools",
    skip: "Skip to the view",
    themes: { system: "As the system", light: "Light", dark: "Dark", projector: "Projector" },
  },
  history,
  chartCursor,
  editor,
  tuning,
  cursor,
  pins,
  presets,
  gallery,
  panels: dynamicsPanels,
  /** What can be wrong with a scenario: the same words as the command line's */
  words: WORDS,
  views: {
    dynamics: "Dynamics",
    convergence: "Convergence",
    "regime-map": "Regime map",
    scan: "Scan",
    resonances: "Resonances",
    "many-levels": "Many levels",
    theory: "Theory",
  },
  notice: {
    close: "Dismiss",
    badLink: "The default scenario is shown instead.",
    badFile: "{{file}} cannot be opened. Nothing was changed.",
    unreadableFile: "{{file}} could not be read. Nothing was changed.",
    workerRestarted: "The computation was restarted: {{reason}}.",
    opened: "Opened {{file}}.",
    copied: "The link to exactly this is on the clipboard.",
    copiedLecture: "The link to the lecture “{{title}}” is on the clipboard.",
    copyRefused: "The browser would not give access to the clipboard. To copy by hand:",
    received: "found: {{value}}",
    noLanguage: "The words in {{language}} could not be loaded. The page stays as it is.",
  },
  newVersion: {
    ready: "A new version is ready. What you see now will be here again.",
    use: "Reload",
    later: "Later",
  },
  controls: {
    title: "Controls",
    scaling: "Scaling",
    detunings: "Detunings",
    reset: "Reset {{name}} to {{value}}",
    value: "{{name}} value",
    about: "About {{name}}",
    /** The accessible name contains the visible word. */
    pFixed: "p fixed",
    fixed: "fixed",
    notNumber: "Not a number. Write it like 0.45, 1e-5 or 1/3.",
    complaint: "{{name}} {{complaint}}.",
  },
  /** Names and formulas of the scenario's fields; formulas are TeX. */
  field: {
    epsilon: {
      name: "small parameter",
      symbol: "ε",
      formula: "\\tau = t/\\varepsilon^2, \\qquad \\varepsilon\\,\\varphi(\\tau)\\,[V,\\rho]",
      meaning: "The wave acts with strength ε, populations move in the slow time t = ε²τ. The theorem is about ε → 0.",
    },
    mu: {
      name: "relaxation exponent",
      symbol: "μ",
      formula: "\\varepsilon^{\\mu}\\,\\gamma(n,m)",
      meaning: "Coherences relax at this rate. The theorem holds for μ < 1/2.",
    },
    ratio: {
      name: "relaxation against detuning",
      symbol: "μ/p",
      formula: "\\varepsilon^{\\mu}\\gamma \\;\\text{against}\\; \\varepsilon^{p}\\delta",
      meaning: "Chooses the row of Table 1. It sticks at 1 and 2, where the rows change.",
    },
    p: {
      name: "detuning exponent",
      symbol: "p",
      formula: "E_n = \\omega(n) + \\varepsilon^{p}\\,\\delta(n)",
      meaning:
        "How fast nearly degenerate levels become degenerate as ε → 0. Held fixed, it stays while μ moves; else it follows from μ and μ/p.",
    },
    delta: {
      name: "detuning of a level",
      symbol: "δ",
      formula: "E_n = \\omega(n) + \\varepsilon^{p}\\,\\delta(n)",
      meaning: "Shifts this level away from its unperturbed energy ω(n).",
    },
    ...parameters,
  },
  chart: {
    level: "level {{n}}",
    levels: "levels {{n}}",
    measured: "measured {{time}}",
    relaxation: "relaxation",
    distance: { bloch: "Distance to Bloch", above: "Distance to the rung above" },
    distanceNote: {
      max: "max over levels, and ‖ρ<sub>od</sub>‖₁",
      l2: "ℓ² over levels, and ‖ρ<sub>od</sub>‖₁",
      l1: "ℓ¹ over levels, and ‖ρ<sub>od</sub>‖₁",
    },
    noDistance: "No Bloch curve is shown, so there is no distance to it.",
    sampled: "sampled once a period",
    envelope: "upper envelope of the samples",
    time: "t",
    rung: {
      bloch: "Bloch",
      delayed: "delayed",
      timeDependent: "time-dependent",
      averaged: "averaged",
      dominant: "dominant",
      limit: "limit",
    },
  },
  dynamics: {
    populations: "Populations",
    newcomer:
      "Solid curves are the populations ρ(n, n) that the Bloch equations give; broken curves are what simpler rate equations make of them. As ε → 0 they merge.",
    key: "Curves",
    axis: "Time axis",
    axisKey: "time axis: logarithmic or linear",
    logarithmic: "log t",
    linear: "linear",
    rungs: {
      bloch: "Bloch",
      delayed: "delayed (14)",
      timeDependent: "time-dependent (11)",
      averaged: "averaged (18)",
      dominant: "dominant (25)",
      limit: "limit (29)",
    },
    cost: "{{periods}} wave periods, solved in {{time}}",
    costDirect: "{{periods}} wave periods, integrated directly in {{time}}",
    computing: "computing…",
    cancelled: "Cancelled. The curves shown are those computed so far.",
    progress: "{{percent}} % done, about {{left}} left",
    progressSoFar: "{{percent}} % done",
    progressName: "Integration",
    cancel: "Cancel",
    restart: "Compute again",
    failed: "The computation failed: {{reason}}",
    invalid: "This scenario cannot be computed",
    tooLarge: {
      title: "Too large for the fast method",
      need: "It would take {{bytes}} of memory and {{operations}} operations. The limits are {{limitBytes}} and {{limitOperations}}.",
      direct: "The direct integrator can do it in about {{time}}.",
      hopeless:
        "The direct integrator would not finish in any reasonable time either. A larger ε, or fewer frequencies of the wave, would help.",
      use: "Use the direct integrator",
    },
  },
  meaning: {
    title: "What it means",
    table: "Table 1",
    tableTip:
      "What the detunings change for a finite number of levels (Section 1.3.3): the initial time-layer lasts about ε^σ. The marked row holds now.",
    ratio: "μ/p",
    sigma: "σ",
    difference: "difference with δ = 0",
    rows: {
      below: "none",
      equal: "transition rates",
      between: "transition rates and time-layer",
      beyond: "projector Π and asymptotic state",
    },
    muZero: "μ = 0: no initial time-layer. Table 1 speaks of μ > 0.",
    layers: {
      only: "initial layer",
      fast: "fast layer",
      slow: "slow layer",
    },
    measured: "measured",
    measuredTip:
      "Read off the Bloch curve: the time at which the part of the populations that the layer polarises has fallen to 1/e of the way to its floor.",
    sharing: "levels {{levels}} share equally: {{share}} each",
    alone_one: "level {{levels}} shares with none",
    alone_other: "levels {{levels}} share with none",
  },
  summary: {
    layer: "The {{name}} lasts about {{time}}.",
    level: "level {{n}} holds {{population}}",
    end: "At t = {{time}} {{levels}}.",
  },
  certificate: {
    name: "certificate",
    pending: "curve not certified yet",
    error: "certified to {{error}}",
    trace: "trace {{trace}}",
    physical: "physical",
    notPhysical: "not physical",
    failed: "Not certified, do not trust this curve:",
    failedError: "two solutions differ by {{error}}",
    failedTrace: "the trace drifts by {{defect}}",
    failedNegative: "a population falls to {{minimum}}",
  },
  warnings: {
    title: "Warnings",
    notPhysical: "This γ is not physical: populations may become negative. Worst pairs: {{pairs}}.",
    skipped: "The rung “{{rung}}” is left out: {{reason}}",
    nearResonances: "Nearly resonant, which (18) sees and (25) does not:",
    nearResonance: "{{from}}–{{to}} misses the line {{frequency}} by {{detuning}}; linewidth {{width}}",
    moreNearResonances_one: "and {{count}} more",
    moreNearResonances_other: "and {{count}} more",
    theoremRange: "μ ≥ 1/2 lies outside the theorem: nothing proves that rate equations follow Bloch here.",
    other: "{{path}} {{message}}",
  },
  diagram: {
    title: "Levels at t = {{time}}",
    label: "Level diagram: {{levels}}",
    level: "level {{n}} at energy {{energy}} holds {{population}}",
  },
  convergence,
  lecture,
  levels,
  headline,
  manyLevels,
  regimeMap,
  scan,
  resonances,
  laboratory,
  instant,
  export: exporting,
  share,
  shortcuts,
  theory,
  visit,
  fault: {
    title: "An error",
    view: "This view met an error and stopped. The others go on.",
    lecture: "The lecture met an error and stopped. It can go on at this step.",
    tool: "This tool met an error and stopped. The page goes on.",
    page: "The page met an error and stopped. Nothing that you chose is lost.",
    notLoaded: "This part of the page did not load. It may be the network. What is loaded goes on.",
    retry: "Try again",
    reopen: "Open the page anew",
    reset: "Open the default scenario",
    close: "Close",
    report: {
      title: "A report to copy",
      about:
        "Whoever looks after this page can use it. It holds what stands here and nothing else, and is sent nowhere.",
      copy: "Copy the report",
    },
  },
} as const;
