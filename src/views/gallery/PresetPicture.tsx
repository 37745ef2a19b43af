import pictures from "./pictures.json";

/** Colours of levels that a theme has; beyond, they come round again. */
const COLOURS = 8;

export interface Picture {
  /** Time-layers: `fast` or `slow`, from, to */
  readonly bands: readonly (readonly (string | number)[])[];
  /** Paths of the Bloch populations, a level each */
  readonly bloch: readonly string[];
  /** Paths of a simpler rung, where it leaves Bloch; else empty */
  readonly broken: readonly string[];
}

/** Width and height that the paths are drawn in; `scripts/pictures.mjs` has the same. */
const WIDTH = 240;
const HEIGHT = 110;

/** The populations of a preset as the page itself drew them, in the colours of the present theme. */
export function PresetPicture({ id }: { id: string }) {
  const picture = (pictures as Readonly<Record<string, Picture>>)[id];
  return (
    <svg className="preset-picture" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      {picture?.bands.map(([kind, from, to]) => (
        <rect
          key={kind}
          x={Number(from)}
          y={0}
          width={Number(to) - Number(from)}
          height={HEIGHT}
          style={{ fill: `var(--${kind}-band)` }}
        />
      ))}
      {picture?.bloch.map((path, n) => (
        <path key={path} d={path} style={{ stroke: `var(--level-${(n % COLOURS) + 1})` }} />
      ))}
      {picture?.broken.map((path, n) => (
        <path key={path} d={path} data-broken="" style={{ stroke: `var(--level-${(n % COLOURS) + 1})` }} />
      ))}
    </svg>
  );
}
