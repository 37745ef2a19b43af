import type { TFunction } from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Field } from "../../scenario/fields.ts";
import type { Headline } from "../../scenario/headlines.ts";
import type { RegionName } from "../../scenario/regimeMap/regions.ts";
import { formatPopulation, formatScientific, formatShort } from "../../ui/format.ts";

/** The kinds of parameters that have words. */
type FieldKind =
  | "epsilon"
  | "mu"
  | "ratio"
  | "p"
  | "delta"
  | "amplitude"
  | "frequency"
  | "temperature"
  | "gamma"
  | "relaxation"
  | "coupling"
  | "horizon";

/** How parameters and values are called on a map. */
export interface MapWords {
  /** `δ(2)` */
  readonly symbol: (field: Field) => string;
  /** `δ(2), detuning of a level` */
  readonly parameter: (field: Field) => string;
  /** `μ = 0.46` */
  readonly at: (field: Field, value: number) => string;
  readonly row: (row: RegionName | "equal") => string;
}

export function useMapWords(): MapWords {
  const { t } = useTranslation();
  return useMemo(() => {
    const symbol = (field: Field) => symbolOf(t, field);
    return {
      symbol,
      parameter: (field) => t("regimeMap.axisTitle", { symbol: symbol(field), name: t(`field.${kindOf(field)}.name`) }),
      at: (field, value) => t("regimeMap.point.of", { symbol: symbol(field), value: formatShort(value, 4) }),
      row: (row) => t(`regimeMap.rows.${row}`),
    };
  }, [t]);
}

function kindOf({ id }: Field): FieldKind {
  return id.replace(/-\d+$/, "") as FieldKind;
}

function symbolOf(t: TFunction, field: Field): string {
  const number = /-(\d+)$/.exec(field.id)?.[1];
  if (number === undefined) return t(`field.${kindOf(field)}.symbol`);
  if (kindOf(field) === "frequency") return t("regimeMap.frequency", { number });
  return t("regimeMap.numbered", { symbol: t(`field.${kindOf(field)}.symbol`), number });
}

/** A value of a quantity, with as many digits as it deserves. */
export function valueText({ kind }: Headline, value: number): string {
  switch (kind) {
    case "population":
      return formatPopulation(value);
    case "layer-exponent":
      return formatPopulation(value, 3);
    case "error":
    case "coherence":
      return formatScientific(value, 3);
    default:
      return formatShort(value, 4);
  }
}
