/** Widths of characters in a sans-serif text face, parts of the type size, on the wide side: a line must not run over. */
function characterWidth(character: string): number {
  if (/[ijl.,:;'|!’·]/.test(character)) return 0.31;
  if (/[\s()[\]{}ftrIJ/\\"⁻⁰¹²³⁴⁵⁶⁷⁸⁹₀-₉-]/.test(character)) return 0.42;
  if (/[mwMW@%…—]/.test(character)) return 0.92;
  if (/[A-Z&#+=<>×−–≤≥→ΣΦΨΩ‖]/.test(character)) return 0.7;
  if (/[\u2e80-\uffff]/.test(character)) return 1.02;
  return 0.61;
}

/** About how wide a text is, where nobody can measure it. */
export function estimatedWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width * size;
}

/** The text in lines no wider than `width`, broken at spaces; a word that is too long for a line is cut. */
export function wrapped(text: string, width: number, wide: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  const take = (word: string) => {
    const longer = line === "" ? word : `${line} ${word}`;
    if (wide(longer) <= width) {
      line = longer;
      return;
    }
    if (line !== "") lines.push(line);
    let rest = word;
    while (rest !== "" && wide(rest) > width) {
      const end = fitting(rest, width, wide);
      lines.push(rest.slice(0, end));
      rest = rest.slice(end);
    }
    line = rest;
  };
  for (const word of text.split(" ")) if (word !== "") take(word);
  if (line !== "") lines.push(line);
  return lines;
}

/** How many characters from the start fit; at least one, and no pair of surrogates is cut. */
function fitting(text: string, width: number, wide: (text: string) => number): number {
  let least = 0;
  let most = text.length;
  while (most - least > 1) {
    const middle = (least + most) >> 1;
    if (wide(text.slice(0, middle)) <= width) least = middle;
    else most = middle;
  }
  const end = Math.max(least, 1);
  const cutsPair = /[\ud800-\udbff]/.test(text[end - 1]!) && /[\udc00-\udfff]/.test(text[end] ?? "");
  return cutsPair ? (end > 1 ? end - 1 : 2) : end;
}
