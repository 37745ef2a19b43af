import { useTranslation } from "react-i18next";
import { SelectMenu } from "../ui/SelectMenu.tsx";
import { useAppState } from "./appContext.ts";
import { usePair, useSetInstant, useStrongestPair } from "./instantLook.ts";

/** Which two levels the Bloch vector and the microscope show. */
export function PairMenu() {
  const { t } = useTranslation();
  const set = useSetInstant();
  const [j, k] = usePair();
  const strongest = useStrongestPair();
  const levels = useAppState((state) => (state.result ?? state).scenario.levels.omega.length);
  const pairs: (readonly [number, number])[] = [];
  for (let n = 0; n < levels; n++) for (let m = n + 1; m < levels; m++) pairs.push([n, m]);
  return (
    <SelectMenu
      label={t("instant.pair.name")}
      value={`${j}-${k}`}
      placeholder=""
      sections={[
        {
          title: null,
          options: pairs.map(([n, m]) => ({
            id: `${n}-${m}`,
            label: t("instant.pair.option", { n: n + 1, m: m + 1 }),
            ...(n === strongest[0] && m === strongest[1] ? { description: t("instant.pair.strongest") } : {}),
          })),
        },
      ]}
      onChange={(id) => {
        const chosen = pairs.find(([n, m]) => `${n}-${m}` === id);
        if (chosen) set({ pair: chosen[0] === strongest[0] && chosen[1] === strongest[1] ? null : chosen });
      }}
    />
  );
}
