export interface KeyEntry {
  readonly words: string;
  /** A CSS colour */
  readonly colour: string;
  readonly sign: "points" | "solid" | "dash" | "dot";
}

const DASHES = { points: undefined, solid: undefined, dash: "5 3", dot: "1.5 2.5" } as const;

/** What the lines of a small chart are. */
export function CurveKey({ entries }: { entries: readonly KeyEntry[] }) {
  return (
    <ul className="curve-key">
      {entries.map(({ words, colour, sign }) => (
        <li key={words}>
          <svg viewBox="0 0 22 10" aria-hidden="true" focusable="false" style={{ stroke: colour, fill: colour }}>
            <path d="M0 5h22" strokeDasharray={DASHES[sign]} />
            {sign === "points" && <circle cx="11" cy="5" r="3" />}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
