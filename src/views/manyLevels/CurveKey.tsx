import { Tex } from "../../ui/Tex.tsx";

export interface KeyEntry {
  readonly words: string;
  /** In place of the words where they are a formula */
  readonly tex?: string;
  /** A CSS colour */
  readonly colour: string;
  readonly sign: "points" | "solid" | "dash" | "dot";
}

const DASHES = { points: undefined, solid: undefined, dash: "5 3", dot: "1.5 2.5" } as const;

/** What the lines of a small chart are. */
export function CurveKey({ entries }: { entries: readonly KeyEntry[] }) {
  return (
    <ul className="curve-key">
      {entries.map(({ words, tex, colour, sign }) => (
        <li key={words}>
          <svg viewBox="0 0 22 10" aria-hidden="true" focusable="false" style={{ stroke: colour, fill: colour }}>
            <path d="M0 5h22" strokeDasharray={DASHES[sign]} />
            {sign === "points" && <circle cx="11" cy="5" r="3" />}
          </svg>
          {tex === undefined ? words : <Tex tex={tex} text={words} />}
        </li>
      ))}
    </ul>
  );
}
