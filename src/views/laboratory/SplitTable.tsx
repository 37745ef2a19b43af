import { useTranslation } from "react-i18next";
import type { Reduced } from "../../scenario/laboratory/reduced.ts";
import { type EpsilonFrom, type Split, type SplitChoice, splitOf } from "../../scenario/laboratory/split.ts";
import { formatShort } from "../../ui/format.ts";
import { ROW_RANGES } from "./rowRanges.ts";

const CHOICES: readonly EpsilonFrom[] = ["coupling", "relaxation", "own"];
const LETTERS = ["ε", "μ", "p", "V", "γ", "δ", "W"];
/** Known to a digit more than the sizes they stand for. */
const EXPONENTS = ["μ", "p"];

/** Every way of splitting side by side: what a choice of ε does to all the other letters. */
export function SplitTable({ reduced, choice }: { reduced: Reduced; choice: SplitChoice }) {
  const { t } = useTranslation();
  return (
    <div className="laboratory-table-place">
      <table className="laboratory-table" aria-label={t("laboratory.table")}>
        <thead>
          <tr>
            {[t("laboratory.columns.choice"), ...LETTERS, t("laboratory.columns.row")].map((letter) => (
              <th key={letter} scope="col">
                {letter}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {CHOICES.map((epsilonFrom) => {
            const split = splitOf(reduced, { ...choice, epsilonFrom });
            return (
              <tr key={epsilonFrom} aria-current={epsilonFrom === choice.epsilonFrom ? "true" : undefined}>
                <th scope="row">{t(`laboratory.epsilonNames.${epsilonFrom}`)}</th>
                {numbersOf(split).map((number, i) => (
                  <td key={LETTERS[i]}>{formatShort(number, EXPONENTS.includes(LETTERS[i]!) ? 3 : 2)}</td>
                ))}
                <td>{split.row === null ? t("laboratory.rowNames.none") : ROW_RANGES[split.row]}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const numbersOf = (split: Split) => [
  split.epsilon,
  split.mu,
  split.p,
  split.coupling,
  split.dephasing,
  split.detuning,
  split.relaxation,
];
