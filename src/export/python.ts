/** Values as Python writes them, exact: a number read back is the same double. */

/** A Python float. JavaScript's shortest text reads back exactly there too. */
export function pythonFloat(x: number): string {
  const size = Math.abs(x);
  if (size !== 0 && (size < 1e-4 || size >= 1e16)) return x.toExponential().replace("e+", "e");
  const text = String(x + 0);
  return text.includes(".") ? text : `${text}.0`;
}

/** A real number where the imaginary part is 0, else `(re+imj)`. */
export function pythonComplex(re: number, im: number): string {
  if (im === 0) return pythonFloat(re);
  return `(${pythonFloat(re)}${im < 0 ? "-" : "+"}${pythonFloat(Math.abs(im))}j)`;
}

/** `np.array([…])` of one row. */
export function pythonRow(entries: readonly string[]): string {
  return `np.array([${entries.join(", ")}])`;
}

/** `np.array([…])` of a matrix, one row a line. */
export function pythonMatrix(rows: readonly (readonly string[])[]): string {
  return ["np.array(", "    [", ...rows.map((row) => `        [${row.join(", ")}],`), "    ]", ")"].join("\n");
}

/** `(1, -2)`, and `(1,)` for one: a tuple. */
export function pythonTuple(integers: readonly number[]): string {
  return integers.length === 1 ? `(${integers[0]},)` : `(${integers.join(", ")})`;
}

/** Any text as one line that may stand within a docstring or a comment: no quotes, backslashes, line ends or half characters. */
export function pythonWords(text: string): string {
  return text
    .replace(/[\p{C}\p{Z}\s]+/gu, " ")
    .replaceAll("\\", "/")
    .replaceAll('"', "'")
    .trim();
}
