import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { DivisorPicture } from "../../scenario/resonances/choice.ts";

type Entry = "plain" | "perturbed" | "below" | "line" | "half" | "inside" | "mode" | "fails" | "first" | "never";

const ENTRIES: Readonly<Record<DivisorPicture, readonly Entry[]>> = {
  divisors: ["plain", "perturbed", "below", "line", "half"],
  lattice: ["inside", "mode"],
  lemma7: ["fails", "first", "never"],
  table: [],
};

const SIGNS: Readonly<Record<Entry, ReactNode>> = {
  plain: <circle cx="10" cy="6" r="3.6" className="key-plain" />,
  perturbed: <path d="M10 2l4.300 7.600H5.700z" className="key-perturbed" />,
  below: <path d="M6.500 2.500l7 7m0-7l-7 7" className="key-below" />,
  line: <path d="M0 6h20" className="key-line" />,
  half: <path d="M0 6h20" className="key-line" strokeDasharray="5 3" />,
  inside: <circle cx="10" cy="6" r="4" className="key-plain" />,
  mode: <circle cx="10" cy="6" r="4.600" className="key-ring" />,
  fails: <path d="M3 6h14M3 3v6m7-6v6m7-6v6" className="key-below" />,
  first: <path d="M0 9h10V3h10" className="key-line" />,
  never: <path d="M0 6h20" className="key-never" strokeDasharray="5 3" />,
};

/** What the signs of a picture mean. */
export function PictureKey({ picture, shifted }: { picture: DivisorPicture; shifted: boolean }) {
  const { t } = useTranslation();
  const entries = ENTRIES[picture].filter((entry) => shifted || (entry !== "perturbed" && entry !== "half"));
  if (entries.length === 0) return null;
  return (
    <ul className="picture-key" aria-label={t("resonances.key.label")}>
      {entries.map((entry) => (
        <li key={entry}>
          <svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
            {SIGNS[entry]}
          </svg>
          {t(`resonances.key.${entry}`)}
        </li>
      ))}
    </ul>
  );
}
