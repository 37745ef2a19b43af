import { useEffect, useRef } from "react";
import { microscopeMargins } from "../../charts/microscope.ts";
import { useAppStore } from "../../panels/appContext.ts";
import { useAtMoment } from "../../panels/CursorMoment.ts";
import { useTheme } from "../../panels/theme.ts";
import { momentOf } from "../../store/cursor.ts";
import type { AppState } from "../../store/state.ts";
import type { ViewStore } from "./viewStore.ts";

/** Rays from the cursor's foot to both ends of the microscope's axis: what lies there is what is seen here. */
export function MicroscopeLens({ viewStore }: { viewStore: ViewStore }) {
  const store = useAppStore();
  const { sizes } = useTheme();
  const lens = useRef<SVGSVGElement>(null);

  const draw = (state: AppState) => {
    const view = viewStore.getState().view;
    const moment = momentOf(state);
    const element = lens.current;
    if (!element || !view || !moment) return;
    const { margin, inner, x } = view.scales;
    const at = x(moment.time);
    const width = element.clientWidth;
    const height = element.clientHeight;
    const { left, right } = microscopeMargins(width, sizes.tick);
    const seen = at >= margin.l - 1 && at <= margin.l + inner + 1;
    element.style.visibility = seen ? "visible" : "hidden";
    const rays = `${left},${height} ${at},0 ${width - right},${height}`;
    element.querySelector("path")!.setAttribute("d", `M${rays}z`);
    element.querySelector("polyline")!.setAttribute("points", rays);
  };

  useAtMoment(draw);
  const latest = useRef(draw);
  latest.current = draw;
  useEffect(() => viewStore.subscribe(() => latest.current(store.getState())), [viewStore, store]);

  return (
    <svg ref={lens} className="microscope-lens" aria-hidden="true" focusable="false">
      <path />
      <polyline />
    </svg>
  );
}
