import { type ReactNode, useContext, useLayoutEffect, useMemo } from "react";
import { flushSync } from "react-dom";
import type { StoreApi } from "zustand";
import type { AppState } from "../store/state.ts";
import { AppContext } from "./appContext.ts";
import { createPacer, type Pacer, pacedStore } from "./pace.ts";

const { port1, port2 } = new MessageChannel();
let afterDrawing: (() => void)[] = [];
port1.onmessage = () => {
  const now = afterDrawing;
  afterDrawing = [];
  for (const work of now) work();
};

/** A message to oneself is heard once the frame that it was sent in is on its way to the screen. */
function afterFrame(work: () => void): void {
  requestAnimationFrame(() => {
    afterDrawing.push(work);
    port2.postMessage(null);
  });
}

const pacers = new WeakMap<StoreApi<AppState>, Pacer>();

function pacerOf(store: StoreApi<AppState>): Pacer {
  let pacer = pacers.get(store);
  if (!pacer) {
    pacer = createPacer({ now: () => performance.now(), afterFrame }, () => store.getState().held);
    pacers.set(store, pacer);
  }
  return pacer;
}

/**
 * A part of the page that may be a few frames late while a control is held or results pour in: what is inside reads the
 * state as ever, and is rendered by itself when its turn comes. `first` comes before all parts that are not.
 */
export function Paced({ children, first = false }: { children: ReactNode; first?: boolean }) {
  const app = useContext(AppContext);
  if (!app) throw new Error("no AppContext above this component");
  const paced = useMemo(() => pacedStore(app.store, pacerOf(app.store), first, flushSync), [app.store, first]);
  useLayoutEffect(() => paced.start(), [paced]);
  const inside = useMemo(() => ({ ...app, store: paced }), [app, paced]);
  return <AppContext value={inside}>{children}</AppContext>;
}
