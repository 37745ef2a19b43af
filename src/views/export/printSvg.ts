/** What the style sheets say of a drawing, as far as it shows in a picture that has none. */
const PROPERTIES = [
  ...["fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray"],
  ...["stroke-linecap", "stroke-linejoin", "opacity", "visibility", "display", "paint-order", "text-anchor"],
  ...["dominant-baseline", "font-family", "font-size", "font-style", "font-weight", "letter-spacing", "vector-effect"],
];

/** An SVG element of the page as a document of its own, with the colours and type that it has here and now. */
export function svgDocument(element: SVGSVGElement): string {
  const copy = element.cloneNode(true) as SVGSVGElement;
  const originals = [element, ...element.querySelectorAll<SVGElement>("*")];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>("*")];
  originals.forEach((original, i) => {
    const style = getComputedStyle(original);
    const target = copies[i]!;
    target.removeAttribute("class");
    target.setAttribute("style", PROPERTIES.map((name) => `${name}:${style.getPropertyValue(name)}`).join(";"));
  });
  if (!copy.hasAttribute("viewBox")) {
    const { width, height } = element.getBoundingClientRect();
    copy.setAttribute("viewBox", `0 0 ${width} ${height}`);
  }
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return new XMLSerializer().serializeToString(copy);
}

/** Height over width of the picture. */
export function aspectOf(element: SVGSVGElement): number {
  const { width, height } = element.viewBox.baseVal ?? { width: 0, height: 0 };
  if (width > 0 && height > 0) return height / width;
  const box = element.getBoundingClientRect();
  return box.height / box.width;
}
