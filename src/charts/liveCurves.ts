import { dashText } from "./liveMarks.ts";
import type { LiveCurve } from "./livePaths.ts";
import { LivePool } from "./livePool.ts";

const SVG = "http://www.w3.org/2000/svg";

/** Curves without a trace of their own, each cut off where its axes end. */
export class LiveCurves {
  readonly #group: SVGGElement;
  readonly #plots = new Map<string, LivePool<"path">>();

  constructor(group: SVGGElement) {
    this.#group = group;
  }

  draw(curves: readonly LiveCurve[]): void {
    for (const { x, y, d, color, width, dash } of curves) {
      const node = this.#plot({ x: x.offset, y: y.offset, width: x.length, height: y.length }).next();
      node.set("class", "live-curve");
      node.set("d", d);
      node.style("fill", "none");
      node.style("stroke", color);
      node.style("stroke-width", `${width}px`);
      node.style("stroke-dasharray", dashText(dash, width));
    }
    for (const pool of this.#plots.values()) pool.finish();
  }

  #plot(place: Readonly<Record<"x" | "y" | "width" | "height", number>>): LivePool<"path"> {
    const key = Object.values(place).join(" ");
    let pool = this.#plots.get(key);
    if (!pool) {
      const plot = document.createElementNS(SVG, "svg");
      for (const [name, value] of Object.entries(place)) plot.setAttribute(name, String(value));
      pool = new LivePool(this.#group.appendChild(plot).appendChild(document.createElementNS(SVG, "g")), "path");
      this.#plots.set(key, pool);
    }
    return pool;
  }
}
