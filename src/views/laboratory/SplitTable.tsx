import { useTranslation } from "react-i18next";
import type { Reduced } from "../../scenario/laboratory/reduced.ts";
import { type EpsilonFrom, type Split, type SplitChoice, splitOf } from "../../scenario/laboratory/split.ts";
import { formatShort } from "../../ui/format.ts";
import { Tex } from "../../ui/Tex.tsx";
import { ROW_RANGES } from "./rowRanges.ts";

const CHOICES: readonly EpsilonFrom[] = ["coupling", "relaxation", "own"];

interface Line {
  readonly letter: string;
  readonly tex: string;
  readonly of: (split: Split) => number;
  /** The product that the experiment fixes, whatever the choice */
  readonly product?: (split: Split) => number;
}

const LINES: readonly Line[] = [
  { letter: "ε", tex: "\\varepsilon", of: ({ epsilon }) => epsilon },
  { letter: "μ", tex: "\\mu", of: ({ mu }) => mu },
  { letter: "p", tex: "p", of: ({ p }) => p },
  { letter: "V", tex: "V", of: ({ coupling }) => coupling, product: (s) => s.epsilon * s.coupling },
  { letter: "γ", tex: "\\gamma", of: ({ dephasing }) => dephasing, product: (s) => s.epsilon ** s.mu * s.dephasing },
  { letter: "δ", tex: "\\delta", of: ({ detuning }) => detuning, product: (s) => s.epsilon ** s.p * s.detuning },
  { letter: "W", tex: "W", of: ({ relaxation }) => relaxation, product: (s) => s.epsilon ** 2 * s.relaxation },
];

/** Every way of splitting side by side: what a choice of ε does to all the other letters, and not to the products. */
export function SplitTable({ reduced, choice }: { reduced: Reduced; choice: SplitChoice }) {
  const { t } = useTranslation();
  const splits = CHOICES.map((epsilonFrom) => ({
    epsilonFrom,
    split: splitOf(reduced, { ...choice, epsilonFrom }),
    chosen: epsilonFrom === choice.epsilonFrom,
  }));
  // Products are the same for all; those of an unusable choice may not be numbers.
  const sound = splits.find(({ split }) => Number.isFinite(split.mu * split.p) && split.epsilon !== 1)?.split;
  return (
    <table className="laboratory-table" aria-label={t("laboratory.table")}>
      <thead>
        <tr>
          <td />
          {splits.map(({ epsilonFrom, chosen }) => (
            <th key={epsilonFrom} scope="col" aria-current={chosen ? "true" : undefined} data-chosen={chosen}>
              {t(`laboratory.epsilonNames.${epsilonFrom}`)}
            </th>
          ))}
          <th scope="col" className="laboratory-product">
            {t("laboratory.columns.product")}
          </th>
        </tr>
      </thead>
      <tbody>
        {LINES.map(({ letter, tex, of, product }) => (
          <tr key={letter}>
            <th scope="row">
              <Tex tex={tex} text={letter} />
            </th>
            {splits.map(({ epsilonFrom, split, chosen }) => (
              <td key={epsilonFrom} data-chosen={chosen}>
                {formatShort(of(split))}
              </td>
            ))}
            <td className="laboratory-product">{product && sound ? formatShort(product(sound)) : ""}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t("laboratory.columns.row")}</th>
          {splits.map(({ epsilonFrom, split, chosen }) => (
            <td key={epsilonFrom} data-chosen={chosen}>
              {split.row === null ? t("laboratory.rowNames.none") : ROW_RANGES[split.row]}
            </td>
          ))}
          <td className="laboratory-product" />
        </tr>
      </tbody>
    </table>
  );
}
