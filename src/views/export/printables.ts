/** A chart or a picture on the page that can be taken away. */
export interface Printable {
  readonly element: HTMLElement | SVGSVGElement;
  /** Its accessible name, as far as a title goes */
  readonly name: string;
  readonly kind: "chart" | "picture";
}

/** Plotly leaves what it drew on its element. */
interface PlotlyElement extends HTMLElement {
  readonly data?: readonly Readonly<Record<string, unknown>>[];
}

/** Everything in the present view that can be taken away, in the order of the page: charts, then pictures. */
export function printables(): Printable[] {
  const charts = [...document.querySelectorAll<PlotlyElement>("main figure")].filter(
    (figure) => figure.data !== undefined && isSeen(figure),
  );
  const pictures = [...document.querySelectorAll<SVGSVGElement>("main svg[role=img][data-print]")].filter(isSeen);
  return [
    ...charts.map((element) => ({ element, name: element.getAttribute("aria-label") ?? "", kind: "chart" as const })),
    ...pictures.map((element) => ({ element, name: element.dataset.print ?? "", kind: "picture" as const })),
  ];
}

/** The traces that a chart shows. */
export function tracesOf({ element }: Printable): readonly Readonly<Record<string, unknown>>[] {
  return (element as PlotlyElement).data ?? [];
}

function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}
