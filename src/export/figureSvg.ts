import type { Scenario } from "../scenario/format.ts";
import { escapeXml, svgMetadata } from "./svgScenario.ts";
import { estimatedWidth, wrapped } from "./wrap.ts";

/** How a figure is set: lengths in the drawing's own pixels. */
export interface FigureStyle {
  readonly ground: string;
  readonly ink: string;
  readonly mutedInk: string;
  readonly fontFamily: string;
  /** Of the caption */
  readonly fontSize: number;
  /** How wide a text of this size is; an estimate where absent */
  readonly measure?: (text: string, size: number) => number;
}

/** The words under a figure. A clause is broken only where it does not fit a line. */
export interface Caption {
  readonly title: string;
  /** Sentences, or clauses, each kept together where it fits */
  readonly paragraphs: readonly (readonly string[])[];
  readonly link: string;
}

export interface FigureParts {
  /** The drawing, an SVG document of this size in pixels */
  readonly picture: string;
  /** Without the margins */
  readonly width: number;
  readonly height: number;
  readonly caption: Caption;
  /** False: the caption is not drawn, and stays in the description alone */
  readonly captioned?: boolean;
  readonly style: FigureStyle;
  /** Width on paper, to which the drawing is scaled, or in pixels */
  readonly size: { readonly millimetres: number } | { readonly pixels: number };
  readonly scenario: Scenario;
}

export interface ComposedFigure {
  readonly svg: string;
  /** In pixels, caption included */
  readonly width: number;
  readonly height: number;
}

/** Space between the drawing and the caption, and around everything, in type sizes. */
const GAP = 0.9;
const MARGIN = 1;
const LEADING = 1.42;
/** A link of more lines is cut in sight; the figure still links to all of it. */
const MOST_LINK_LINES = 6;

/** The room around drawing and caption, on every side. */
export const marginOf = ({ fontSize }: FigureStyle): number => Math.round(MARGIN * fontSize);

/** How high the caption is below a drawing of this width, pixels: so that both can be made to fit a page. */
export function captionHeight(caption: Caption, width: number, style: FigureStyle): number {
  return (captionLines(caption, width, style).length * LEADING + GAP) * style.fontSize;
}

/** One SVG document: the drawing, and its caption as text below it. It holds the scenario, and no script. */
export function composeFigure(parts: FigureParts): ComposedFigure {
  const { caption, captioned = true, style, scenario } = parts;
  const { fontSize, ink, mutedInk, ground, fontFamily } = style;
  const margin = marginOf(style);
  const width = parts.width + 2 * margin;
  const below = captioned ? captionHeight(caption, parts.width, style) : 0;
  const height = Math.ceil(parts.height + below) + 2 * margin;
  const words = (captioned ? captionLines(caption, parts.width, style) : []).map(({ text, kind }, i) => {
    const y = margin + parts.height + (GAP + (i + 0.8) * LEADING) * fontSize;
    const attributes = kind === "title" ? ` font-weight="600" fill="${ink}"` : "";
    const line = `<text x="${margin}" y="${short(y)}"${attributes}>${escapeXml(text)}</text>`;
    return kind === "link" ? `<a href="${escapeXml(caption.link)}">${line}</a>` : line;
  });
  const [across, unit] = "pixels" in parts.size ? [parts.size.pixels, ""] : [parts.size.millimetres, "mm"];
  const size = `width="${short(across)}${unit}" height="${short((across * height) / width)}${unit}"`;
  const svg = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" ${size} viewBox="0 0 ${width} ${height}">`,
    `<title>${escapeXml(caption.title)}</title>`,
    `<desc>${escapeXml([...caption.paragraphs.map((clauses) => clauses.join(" ")), caption.link].join(" "))}</desc>`,
    svgMetadata(scenario),
    `<rect width="${width}" height="${height}" fill="${ground}"/>`,
    embedded(parts.picture, margin, parts.width, parts.height),
    `<g font-family="${escapeXml(fontFamily)}" font-size="${short(fontSize)}" fill="${mutedInk}">`,
    ...words,
    "</g>",
    "</svg>",
    "",
  ].join("\n");
  return { svg, width, height };
}

interface CaptionLine {
  readonly text: string;
  readonly kind: "title" | "text" | "link";
}

function captionLines({ title, paragraphs, link }: Caption, width: number, style: FigureStyle): CaptionLine[] {
  const { fontSize, measure = estimatedWidth } = style;
  const wide = (text: string) => measure(text, fontSize);
  const links = wrapped(link, width, wide);
  if (links.length > MOST_LINK_LINES) {
    links.length = MOST_LINK_LINES;
    links[MOST_LINK_LINES - 1] = `${links[MOST_LINK_LINES - 1]!.slice(0, -1)}…`;
  }
  return [
    // Bold type is wider.
    ...wrapped(title, width / 1.1, wide).map((text) => ({ text, kind: "title" as const })),
    ...paragraphs
      .flatMap((clauses) => clauseLines(clauses, width, wide))
      .map((text) => ({ text, kind: "text" as const })),
    ...links.map((text) => ({ text, kind: "link" as const })),
  ];
}

/** Clauses follow each other on a line while they fit; one that does not begins the next. */
function clauseLines(clauses: readonly string[], width: number, wide: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const clause of clauses) {
    const last = lines.at(-1);
    if (last !== undefined && wide(`${last} ${clause}`) <= width) lines[lines.length - 1] = `${last} ${clause}`;
    else lines.push(...wrapped(clause, width, wide));
  }
  return lines;
}

/** The drawing as an element of another: at its place and size, without a declaration of its own. */
function embedded(picture: string, margin: number, width: number, height: number): string {
  const start = picture.indexOf("<svg");
  if (start < 0) throw new Error("the drawing is not an SVG document");
  const end = picture.indexOf(">", start);
  const tag = picture.slice(start + 4, end).replace(/\s(?:x|y|width|height)="[^"]*"/g, "");
  return `<svg x="${margin}" y="${margin}" width="${width}" height="${height}"${tag}${picture.slice(end)}`;
}

const short = (x: number) => String(Number(x.toFixed(2)));
