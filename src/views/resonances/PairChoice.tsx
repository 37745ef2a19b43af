import { memo, useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Pair } from "../../store/resonances.ts";
import { ExactField } from "../../ui/ExactField.tsx";
import { SelectMenu } from "../../ui/SelectMenu.tsx";
import { allPairs } from "./searchSettings.ts";
import { pairText } from "./words.ts";

/** More levels than this have too many pairs for a menu. */
const MENU_LEVELS = 8;

export interface PairChoiceProps {
  readonly levels: number;
  readonly pair: Pair;
  readonly onChange: (pair: Pair) => void;
}

/** The pair (n, k) whose divisors are looked at: a menu of few, two numbers for many. n = k is β·ω alone. */
export const PairChoice = memo(function PairChoice(props: PairChoiceProps) {
  return props.levels <= MENU_LEVELS ? <PairMenu {...props} /> : <PairFields {...props} />;
});

function PairMenu({ levels, pair, onChange }: PairChoiceProps) {
  const { t } = useTranslation();
  const options = useMemo(
    () => [
      ...allPairs(levels).map((candidate) => ({
        id: pairText(candidate),
        label: pairText(candidate),
        description: t("resonances.pairName", { n: candidate[0] + 1, k: candidate[1] + 1 }),
        pair: candidate,
      })),
      { id: pairText(null), label: t("resonances.alone"), description: "(8.b)", pair: null },
    ],
    [levels, t],
  );
  return (
    <div className="control-row">
      <span>{t("resonances.pair")}</span>
      <SelectMenu
        label={t("resonances.pair")}
        value={pairText(pair)}
        placeholder={t("resonances.pairPlaceholder")}
        sections={[{ title: null, options }]}
        onChange={(id) => onChange(options.find((option) => option.id === id)?.pair ?? null)}
      />
    </div>
  );
}

function PairFields({ levels, pair, onChange }: PairChoiceProps) {
  const { t } = useTranslation();
  const complaint = useCallback(
    (value: number) =>
      Number.isInteger(value) && value >= 1 && value <= levels ? null : t("resonances.levelComplaint", { levels }),
    [levels, t],
  );
  const [n, k] = pair === null ? [1, 1] : [pair[0] + 1, pair[1] + 1];
  const choose = (first: number, second: number) => {
    onChange(first === second ? null : [Math.min(first, second) - 1, Math.max(first, second) - 1]);
  };
  const fields = [
    { name: "n", value: n, commit: (value: number) => choose(value, k) },
    { name: "k", value: k, commit: (value: number) => choose(n, value) },
  ];
  return (
    <>
      {fields.map(({ name, value, commit }) => (
        <div key={name} className="control-row resonances-row">
          <span>{t("resonances.level", { name })}</span>
          <ExactField
            label={t("resonances.level", { name })}
            value={value}
            complaint={complaint}
            notNumber={t("controls.notNumber")}
            onCommit={commit}
          />
        </div>
      ))}
      <p className="resonances-auto">{t("resonances.sameLevel")}</p>
    </>
  );
}
