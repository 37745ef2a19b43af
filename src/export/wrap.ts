/** Widths of characters in a sans-serif text face, parts of the type size, on the wide side: a line must not run over. */
function characterWidth(character: string): number {
  if (/[ijl.,:;'|!’·]/.test(character)) return 0.31;
  if (/[\s()[\]{}ftrIJ/\\"⁻⁰¹²³⁴⁵⁶⁷⁸⁹₀-₉-]/.test(character)) return 0.42;
  if (/[mwMW@%…—]/.test(character)) return 0.92;
  if (/[A-Z&#+=<>×−–≤≥→ΣΦΨΩ‖]/.test(character)) return 0.7;
  if (/[\u2e80-\uffff]/.test(character)) return 1.02;
  return 0.61;
}

export function lineWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width * size;
}

/** The text in lines no wider than `width`, broken at spaces; a word that is too long for a line is cut. */
export function wrapped(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  const take = (word: string) => {
    const longer = line === "" ? word : `${line} ${word}`;
    if (lineWidth(longer, size) <= width) {
      line = longer;
      return;
    }
    if (line !== "") lines.push(line);
    line = "";
    let rest = word;
    while (rest !== "" && lineWidth(rest, size) > width) {
      const end = fitting(rest, size, width);
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
function fitting(text: string, size: number, width: number): number {
  let end = 0;
  let used = 0;
  for (const character of text) {
    used += characterWidth(character) * size;
    if (used > width && end > 0) break;
    end += character.length;
  }
  return end;
}
