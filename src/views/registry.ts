import type { ComponentType } from "react";
import { DynamicsView } from "./dynamics/DynamicsView.tsx";

export interface View {
  /** Its name in links and its key in the catalogue */
  readonly id: "dynamics";
  readonly component: ComponentType;
}

/** The tabs, in order. A view that is not here has no tab. */
export const VIEWS: readonly View[] = [{ id: "dynamics", component: DynamicsView }];
