/** Reads one real number, or null: how a page lets people write numbers. */
export type NumberReader = (text: string) => number | null;

export interface Complex {
  readonly re: number;
  readonly im: number;
}

const plain = (text: string) => text.replace(/\s+/g, "").replace(/[−–]/g, "-");

const PI = "(?:π|pi)";
const MULTIPLE_OF_PI = new RegExp(`^([+-]?)(.*?)[*·×]?${PI}(?:/(.+))?$`, "iu");

/** An angle in radians: `0.5`, `π/3`, `-2π/3`, `0.25 pi`, `90°`. */
export function readPhase(text: string, readNumber: NumberReader): number | null {
  const written = plain(text);
  const degrees = /^(.+?)(?:°|deg)$/iu.exec(written);
  if (degrees) return scaled(readNumber(degrees[1]!), Math.PI / 180);
  const multiple = MULTIPLE_OF_PI.exec(written);
  if (!multiple) return readNumber(written);
  const [, sign, size, divisor] = multiple;
  const factor = size === "" ? 1 : readNumber(size!);
  const by = divisor === undefined ? 1 : readNumber(divisor);
  if (factor === null || by === null || by === 0) return null;
  return ((sign === "-" ? -1 : 1) * factor * Math.PI) / by;
}

const POLAR = /^(.*?)(?:∠(.+)|[*·×]?(?:e\^|exp)[({]?([+-]?)[ij][*·]?(.+?)[)}]?)$/iu;

/** A complex number: `0.3+0.2i`, `-2i`, `0.5`, `1∠π/3`, `0.5e^{iπ/4}`; j is as good as i. */
export function readComplex(text: string, readNumber: NumberReader): Complex | null {
  const written = plain(text);
  const polar = POLAR.exec(written);
  if (polar) {
    const [, size, angle, sign, exponent] = polar;
    const amplitude = size === "" || size === "-" ? (size === "" ? 1 : -1) : readNumber(size!);
    const phase = readPhase(angle ?? `${sign}${exponent}`, readNumber);
    return amplitude === null || phase === null ? null : fromPolar(amplitude, phase);
  }
  // The imaginary part may come first.
  const turned = /^(.+[ij])([+-][^ij]+)$/iu.exec(written);
  const ordered = turned ? `${turned[2]}${/^[+-]/.test(turned[1]!) ? "" : "+"}${turned[1]}` : written;
  if (!/[ij]$/iu.test(ordered)) return real(readNumber(ordered));
  const body = ordered.slice(0, -1).replace(/[*·×]$/u, "");
  const cut = lastSign(body);
  const re = cut <= 0 ? 0 : readNumber(body.slice(0, cut));
  const part = (cut < 0 ? body : body.slice(cut)).replace(/^[+]/, "");
  const im = part === "" ? 1 : part === "-" ? -1 : readNumber(part);
  return re === null || im === null ? null : { re: re + 0, im: im + 0 };
}

/** r e^{iθ}; on the axes exactly. */
export function fromPolar(amplitude: number, phase: number): Complex {
  const quarters = Math.round(phase / (Math.PI / 2));
  const onAxis = Math.abs(phase - quarters * (Math.PI / 2)) <= 4 * Number.EPSILON * Math.max(1, Math.abs(phase));
  if (!onAxis) return { re: amplitude * Math.cos(phase), im: amplitude * Math.sin(phase) };
  const quarter = ((quarters % 4) + 4) % 4;
  return {
    re: (quarter === 0 ? amplitude : quarter === 2 ? -amplitude : 0) + 0,
    im: (quarter === 1 ? amplitude : quarter === 3 ? -amplitude : 0) + 0,
  };
}

/** Where the last sign stands that is not an exponent's; −1 where there is none. */
function lastSign(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) {
    if (/[+-]/.test(text[at]!) && !/[e^×*·]/iu.test(text[at - 1] ?? "")) return at;
  }
  return -1;
}

const real = (x: number | null) => (x === null ? null : { re: x, im: 0 });
const scaled = (x: number | null, by: number) => (x === null ? null : x * by);
