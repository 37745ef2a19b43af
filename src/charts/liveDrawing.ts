import type { LiveShape, LiveText } from "./liveMarks.ts";
import type { LivePool } from "./livePool.ts";
import { writeMarkup } from "./liveText.ts";

/** More sizes of texts than any chart has: where they outgrow this they are forgotten and measured again. */
const MOST_SIZES = 2000;

/** Of a text as drawn at the origin: its height, and how far its base line lies below its upper edge. */
interface TextSize {
  readonly width: number;
  readonly height: number;
  readonly ascent: number;
}

const sizes = new Map<string, TextSize>();

/** Strokes and areas, those below the lines into the first pool. */
export function drawShapes(shapes: readonly LiveShape[], below: LivePool<"path">, above: LivePool<"path">): void {
  for (const { below: isBelow, d, fill, stroke, width, dash } of shapes) {
    const node = (isBelow ? below : above).next();
    node.set("d", d);
    node.style("fill", fill);
    node.style("stroke", stroke);
    node.style("stroke-width", `${width}px`);
    node.style("stroke-dasharray", dash);
  }
  below.finish();
  above.finish();
}

/** Texts where Plotly would put them. */
export function drawTexts(texts: readonly LiveText[], pool: LivePool<"text">): void {
  for (const { text, x, y, horizontal, vertical, align, colour, size, family } of texts) {
    const node = pool.next();
    node.style("font-family", family);
    node.style("font-size", `${size}px`);
    node.style("fill", colour);
    node.style("white-space", "pre");
    // One line is held where it is placed, so that its width does not matter; several are aligned to each other.
    const held = text.includes("<br>") ? align : horizontal;
    node.set("text-anchor", { left: "start", center: "middle", right: "end" }[held]);
    if (node.remember("markup", text)) writeMarkup(node.element, text);
    const wide = held !== horizontal || held === "center";
    // Digits are all of one height, though not of one width.
    const box = sizeOf(node.element, `${size} ${family} ${held} ${wide ? text : text.replace(/\d/g, "0")}`);
    // As Plotly rounds, so that nothing moves when it takes over.
    const [width, height] = [Math.round(box.width), Math.round(box.height)];
    const left = Math.round(x - { left: 0, center: 0.5, right: 1 }[horizontal] * width);
    const top = Math.round(y - { top: 0, middle: 0.5, bottom: 1 }[vertical] * height);
    const start = left + { left: 0, center: 0.5 * box.width, right: wide ? box.width : width }[held];
    node.set("transform", `translate(${start.toFixed(2)},${(top + box.ascent).toFixed(2)})`);
  }
  pool.finish();
}

/** Measured once per text: to ask an element for its size is dear while a picture is being changed. */
function sizeOf(element: SVGTextElement, key: string): TextSize {
  const known = sizes.get(key);
  if (known) return known;
  if (sizes.size >= MOST_SIZES) sizes.clear();
  const { width, height, y } = element.getBBox();
  const size = { width, height, ascent: -y };
  sizes.set(key, size);
  return size;
}
