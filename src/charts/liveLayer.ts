import type { MovedAxis } from "./liveAxes.ts";
import { LiveCurves } from "./liveCurves.ts";
import { drawShapes, drawTexts } from "./liveDrawing.ts";
import type { LiveShape, LiveText } from "./liveMarks.ts";
import type { LiveCurve } from "./livePaths.ts";
import { LivePool } from "./livePool.ts";
import { writeMarkup } from "./liveText.ts";

const SVG = "http://www.w3.org/2000/svg";
/** What stands over a chart's own axes, bands and names while a control is held. */
export class LiveLayer {
  readonly #element: HTMLElement;
  readonly #below: SVGGElement;
  readonly #above: SVGGElement;
  readonly #bands: LivePool<"path">;
  readonly #grid: LivePool<"path">;
  readonly #curves: LiveCurves;
  readonly #shapes: LivePool<"path">;
  readonly #ticks: LivePool<"text">;
  readonly #texts: LivePool<"text">;
  readonly #hidden: SVGElement[] = [];
  /** Ids of the axes whose own numbers are hidden */
  #numbered = new Set<string>();

  /** Null where the chart has no drawing to stand over. */
  static over(element: HTMLElement): LiveLayer | null {
    const lines = element.querySelector(".main-svg > .cartesianlayer");
    const names = element.querySelector(".main-svg > .infolayer");
    return lines && names ? new LiveLayer(element, lines, names) : null;
  }

  private constructor(element: HTMLElement, lines: Element, names: Element) {
    this.#element = element;
    this.#below = group();
    this.#above = group();
    lines.before(this.#below);
    names.before(this.#above);
    const part = (parent: SVGGElement) => parent.appendChild(group());
    this.#bands = new LivePool(part(this.#below), "path");
    this.#grid = new LivePool(part(this.#below), "path");
    this.#curves = new LiveCurves(part(this.#above));
    this.#shapes = new LivePool(part(this.#above), "path");
    this.#ticks = new LivePool(part(this.#above), "text");
    this.#texts = new LivePool(part(this.#above), "text");
    this.#hide(".shapelayer, .infolayer > .annotation");
  }

  /** Whether these axes have numbers to take the look of. */
  canNumber(moved: readonly MovedAxis[]): boolean {
    return moved.every(({ id }) => this.#element.querySelector(`.${id}tick > text`) !== null);
  }

  /** Grid lines and numbers of the axes that have moved, in the look of Plotly's. */
  drawAxes(moved: readonly MovedAxis[]): void {
    const now = new Set(moved.map(({ id }) => id));
    for (const id of now) if (!this.#numbered.has(id)) this.#hide(`.gridlayer > .${id}, .${id}tick`);
    // An axis that came back keeps this layer's numbers, which are those that it had.
    for (const id of this.#numbered) if (!now.has(id)) this.#unhide(`.gridlayer > .${id}, .${id}tick`);
    this.#numbered = now;
    for (const { id, axis, ticks } of moved) {
      const lines = [...this.#element.querySelectorAll<SVGPathElement>(`.gridlayer > .${id}`)]
        .map((grid) => grid.querySelector("path"))
        .filter((line) => line !== null);
      const model = this.#element.querySelector<SVGTextElement>(`.${id}tick > text`)!;
      for (const { position, text } of ticks) {
        const pixel = axis.pixel(position);
        const at = axis.offset + pixel;
        const transform = axis.vertical ? `translate(0,${at.toFixed(2)})` : `translate(${at.toFixed(2)},0)`;
        // Plotly draws none on the edge.
        for (const line of pixel > 1 && pixel < axis.length - 1 ? lines : []) {
          const node = this.#grid.next();
          for (const name of ["d", "style", "class"]) node.set(name, line.getAttribute(name) ?? "");
          node.set("transform", transform);
        }
        const node = this.#ticks.next();
        for (const name of ["x", "y", "text-anchor", "style"]) node.set(name, model.getAttribute(name) ?? "");
        node.set("transform", transform);
        if (node.remember("markup", text)) writeMarkup(node.element, text);
      }
    }
    this.#grid.finish();
    this.#ticks.finish();
  }

  drawCurves(curves: readonly LiveCurve[]): void {
    this.#curves.draw(curves);
  }

  drawShapes(shapes: readonly LiveShape[]): void {
    drawShapes(shapes, this.#bands, this.#shapes);
  }

  drawTexts(texts: readonly LiveText[]): void {
    drawTexts(texts, this.#texts);
  }

  remove(): void {
    this.#below.remove();
    this.#above.remove();
    for (const part of this.#hidden) part.style.visibility = "";
  }

  #hide(selector: string): void {
    for (const part of this.#element.querySelectorAll<SVGElement>(selector)) {
      part.style.visibility = "hidden";
      this.#hidden.push(part);
    }
  }

  #unhide(selector: string): void {
    for (const part of this.#element.querySelectorAll<SVGElement>(selector)) part.style.visibility = "";
  }
}

function group(): SVGGElement {
  const made = document.createElementNS(SVG, "g");
  made.setAttribute("class", "live");
  return made;
}
