import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Scenario } from "../scenario/format.ts";
import type { PinnedRun, RunNumbers } from "../store/pins.ts";
import type { RungName } from "../store/result.ts";
import { activeRow } from "../store/selectors.ts";
import { formatPopulation, formatScientific, formatShort } from "../ui/format.ts";
import { useAppState } from "./appContext.ts";
import { groupsText } from "./Comparison.tsx";
import { otherDifferences, parameterDifferences } from "./PinsParameters.ts";

/** One line of the table: a text per run, the present one first. */
export interface ComparisonRow {
  readonly key: string;
  readonly name: string;
  /** The name in mathematical type */
  readonly tex?: string;
  readonly cells: readonly { readonly id: string; readonly text: string }[];
}

interface Run {
  readonly scenario: Scenario;
  readonly numbers: RunNumbers;
}

const NOTHING = "–";
const LADDER: readonly RungName[] = ["delayed", "timeDependent", "averaged", "dominant", "limit"];

/** What the table says, in the words and digits of the panels that show the same numbers of one run. */
export function useComparisonRows(present: Run | null, pins: readonly PinnedRun[]) {
  const { t } = useTranslation();
  const { norm } = useAppState((state) => state.distance);
  return useMemo(() => {
    const ids = ["present", ...pins.map(({ mark }) => `pin ${mark}`)];
    const runs: readonly (Run | null)[] = [present, ...pins];
    const row = (key: string, name: string, text: (run: Run, i: number) => string, tex?: string): ComparisonRow => ({
      key,
      name,
      ...(tex === undefined ? {} : { tex }),
      cells: runs.map((run, i) => ({ id: ids[i]!, text: run ? text(run, i) : NOTHING })),
    });
    const number = (value: number | null | undefined, format: (x: number) => string) =>
      value === null || value === undefined ? NOTHING : format(value);
    const shown = runs.filter((run) => run !== null);
    const offset = runs.length - shown.length;

    const parameters = parameterDifferences(shown.map(({ scenario }) => scenario)).map(({ field, values }) =>
      row(field.id, field.label, (_, i) => number(values[i - offset], (x) => formatShort(x, 4)), field.symbol),
    );
    const others = (run: Run) =>
      present === null || run === present
        ? []
        : otherDifferences(run.scenario, present.scenario).map((part) => t(`pins.table.part.${part}`));
    if (shown.some((run) => others(run).length > 0)) {
      parameters.push(row("others", t("pins.table.others"), (run) => others(run).join(", ") || NOTHING));
    }

    const layerOf = (run: Run, kind: "fast" | "slow") =>
      run.numbers.layers.find(({ name }) => name.includes("p") === (kind === "slow"));
    const layers = (["fast", "slow"] as const)
      .filter((kind) => shown.some((run) => layerOf(run, kind)))
      .flatMap((kind) => {
        const layer = t(`pins.table.layer.${kind}`);
        return [
          row(`${kind} sharp`, t("pins.table.sharp", { layer }), (run) =>
            number(layerOf(run, kind)?.time, formatShort),
          ),
          row(`${kind} measured`, t("pins.table.measured", { layer }), (run) =>
            number(layerOf(run, kind)?.measured, formatShort),
          ),
        ];
      });
    const levels = Math.max(0, ...shown.map(({ numbers }) => numbers.equilibrium?.length ?? 0));
    const results = [
      row("row", t("pins.table.row"), ({ numbers }) => {
        const active = numbers.regime === null ? null : activeRow(numbers.regime);
        return active === null ? NOTHING : t(`meaning.rows.${active}`);
      }),
      ...layers,
      row("groups", t("pins.table.groups"), ({ numbers }) => groupsText(numbers.groups)),
      ...[...Array(levels).keys()].map((n) =>
        row(`level ${n}`, t("pins.table.equilibrium", { n: n + 1 }), ({ numbers }) =>
          number(numbers.equilibrium?.[n], formatPopulation),
        ),
      ),
      ...LADDER.filter((rung) => shown.some(({ numbers }) => numbers.errors.some((error) => error.rung === rung))).map(
        (rung) =>
          row(`error ${rung}`, t("pins.table.error", { rung: t(`dynamics.rungs.${rung}`) }), ({ numbers }) =>
            number(numbers.errors.find((error) => error.rung === rung)?.[norm], formatShort),
          ),
      ),
      row("coherence", t("pins.table.coherence"), ({ numbers }) => number(numbers.coherence, formatShort)),
      row("certificate", t("pins.table.certificate"), ({ numbers: { certificate } }) =>
        certificate === null
          ? NOTHING
          : certificate.passed
            ? formatScientific(certificate.error, 1)
            : t("pins.table.failed"),
      ),
    ];
    return { parameters, results };
  }, [present, pins, norm, t]);
}
