import type { ComponentType } from "react";
import { onDemand } from "../ui/onDemand.tsx";
import { loadTypesetting } from "../ui/typesetting.ts";
import { DynamicsView } from "./dynamics/DynamicsView.tsx";

export interface View {
  /** Its name in links and its key in the catalogue */
  readonly id: "dynamics" | "convergence" | "many-levels" | "resonances" | "theory" | "regime-map" | "scan";
  readonly component: ComponentType;
}

/** With what sets formulas, so that none of them appears after the words around it. */
async function typeset<Module>(module: Promise<Module>): Promise<Module> {
  const [loaded] = await Promise.all([module, loadTypesetting()]);
  return loaded;
}

/** Only the main view comes with the page; the others are loaded when they are first opened. */
const ConvergenceView = onDemand(() =>
  typeset(import("./convergence/ConvergenceView.tsx")).then((module) => module.ConvergenceView),
);

const ManyLevelsView = onDemand(() =>
  typeset(import("./manyLevels/ManyLevelsView.tsx")).then((module) => module.ManyLevelsView),
);

const RegimeMapView = onDemand(() => import("./regimeMap/RegimeMapView.tsx").then((module) => module.RegimeMapView));

const ResonancesView = onDemand(() =>
  typeset(import("./resonances/ResonancesView.tsx")).then((module) => module.ResonancesView),
);

const ScanView = onDemand(() => import("./scan/ScanView.tsx").then((module) => module.ScanView));

const TheoryView = onDemand(() => typeset(import("./theory/TheoryView.tsx")).then((module) => module.TheoryView));

/** The tabs, in order. A view that is not here has no tab. */
export const VIEWS: readonly View[] = [
  { id: "dynamics", component: DynamicsView },
  { id: "convergence", component: ConvergenceView },
  { id: "regime-map", component: RegimeMapView },
  { id: "scan", component: ScanView },
  { id: "resonances", component: ResonancesView },
  { id: "many-levels", component: ManyLevelsView },
  { id: "theory", component: TheoryView },
];
