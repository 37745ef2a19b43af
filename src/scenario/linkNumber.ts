/** A finite number for a link: no `+`, which some programs read as a space. `Number` reads it back exactly. */
export function linkNumber(x: number): string {
  return String(x + 0).replace("+", "");
}
