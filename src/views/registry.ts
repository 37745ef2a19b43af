import { type ComponentType, lazy } from "react";
import { loadTypesetting } from "../ui/typesetting.ts";
import { DynamicsView } from "./dynamics/DynamicsView.tsx";

export interface View {
  /** Its name in links and its key in the catalogue */
  readonly id: "dynamics" | "convergence" | "many-levels" | "resonances" | "theory" | "regime-map" | "scan";
  readonly component: ComponentType;
}

/** With what sets formulas, so that none of them appears after the words around it. */
async function typeset<Module>(module: Promise<Module>): Promise<Module> {
  await loadTypesetting();
  return module;
}

/** Only the main view comes with the page; the others are loaded when they are first opened. */
const ConvergenceView = lazy(() =>
  typeset(import("./convergence/ConvergenceView.tsx")).then((module) => ({ default: module.ConvergenceView })),
);

const ManyLevelsView = lazy(() =>
  typeset(import("./manyLevels/ManyLevelsView.tsx")).then((module) => ({ default: module.ManyLevelsView })),
);

const RegimeMapView = lazy(() =>
  import("./regimeMap/RegimeMapView.tsx").then((module) => ({ default: module.RegimeMapView })),
);

const ResonancesView = lazy(() =>
  typeset(import("./resonances/ResonancesView.tsx")).then((module) => ({ default: module.ResonancesView })),
);

const ScanView = lazy(() => import("./scan/ScanView.tsx").then((module) => ({ default: module.ScanView })));

const TheoryView = lazy(() =>
  typeset(import("./theory/TheoryView.tsx")).then((module) => ({ default: module.TheoryView })),
);

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
