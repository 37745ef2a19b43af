import { useTranslation } from "react-i18next";
import type { Scenario } from "../../scenario/format.ts";
import { coupledPairs, HEADLINE_CHOICES, type Headline } from "../../scenario/headlines.ts";
import { Choice } from "../../ui/Choice.tsx";
import { SelectMenu } from "../../ui/SelectMenu.tsx";

interface Props {
  readonly scenario: Scenario;
  readonly quantity: Headline;
  readonly choose: (quantity: Headline) => void;
}

type ErrorRung = Extract<Headline, { kind: "error" }>["rung"];
type Kind = Exclude<Headline["kind"], "error"> | `error-${ErrorRung}`;

/** What the map shows: a kind, then what a kind leaves open. */
export function QuantityControls({ scenario, quantity, choose }: Props) {
  const { t } = useTranslation();
  const kind: Kind = quantity.kind === "error" ? `error-${quantity.rung}` : quantity.kind;
  const option = (id: Exclude<Headline["kind"], "error">) => ({ id, label: t(`headline.kinds.${id}`) });
  const rates = coupledPairs(scenario).length > 0 ? [option("rate")] : [];
  return (
    <>
      <SelectMenu<Kind>
        label={t("regimeMap.quantity")}
        value={kind}
        placeholder=""
        sections={[
          { title: t("regimeMap.groups.layers"), options: [option("layer-exponent"), option("layer-time")] },
          { title: t("regimeMap.groups.populations"), options: [option("population"), option("coherence")] },
          {
            title: t("regimeMap.groups.errors"),
            options: HEADLINE_CHOICES.error.rung.map((rung) => ({
              id: `error-${rung}` as const,
              label: t("regimeMap.errorOf", { rung: t(`headline.rungs.${rung}`) }),
            })),
          },
          { title: t("regimeMap.groups.energy"), options: [option("power"), ...rates] },
        ]}
        onChange={(next) => choose(quantityOf(next, quantity, scenario))}
      />
      <QuantityDetails scenario={scenario} quantity={quantity} choose={choose} />
    </>
  );
}

/** A quantity of this kind, as like the present one as can be. */
function quantityOf(kind: Kind, present: Headline, scenario: Scenario): Headline {
  const layer = "layer" in present ? present.layer : "last";
  const at = "at" in present ? present.at : "horizon";
  switch (kind) {
    case "layer-exponent":
      return { kind, layer, from: "ratio" };
    case "layer-time":
      return { kind, layer, measured: true };
    case "population":
      return { kind, level: scenario.levels.omega.length - 1, rung: "bloch", at };
    case "coherence":
      return { kind };
    case "power":
      return { kind, rung: "bloch", at };
    case "rate":
      return { kind, rates: "averaged", ...coupledPairs(scenario)[0]! };
    default: {
      const rung = HEADLINE_CHOICES.error.rung.find((known) => kind === `error-${known}`)!;
      return { kind: "error", rung, norm: present.kind === "error" ? present.norm : "l2" };
    }
  }
}

function QuantityDetails({ scenario, quantity, choose }: Props) {
  const { t } = useTranslation();
  const at = HEADLINE_CHOICES.population.at.map((id) => ({ id, label: t(`headline.at.${id}`) }));
  const layers = HEADLINE_CHOICES.layer.map((id) => ({
    id,
    label: t(`headline.layers.${id}`),
    content: t(`regimeMap.layers.${id}`),
  }));
  switch (quantity.kind) {
    case "layer-exponent":
      return (
        <>
          <Detail
            name={t("regimeMap.layer")}
            value={quantity.layer}
            options={layers}
            onChange={(layer) => choose({ ...quantity, layer })}
          />
          <Detail
            name={t("regimeMap.from")}
            value={quantity.from}
            options={HEADLINE_CHOICES.exponent.from.map((id) => ({
              id,
              label: t(`headline.from.${id}`),
              content: t(`regimeMap.froms.${id}`),
            }))}
            onChange={(from) => choose({ ...quantity, from })}
          />
        </>
      );
    case "layer-time":
      return (
        <>
          <Detail
            name={t("regimeMap.layer")}
            value={quantity.layer}
            options={layers}
            onChange={(layer) => choose({ ...quantity, layer })}
          />
          <Detail
            name={t("regimeMap.measured")}
            value={`${quantity.measured}`}
            options={(["true", "false"] as const).map((id) => ({ id, label: t(`headline.measured.${id}`) }))}
            onChange={(measured) => choose({ ...quantity, measured: measured === "true" })}
          />
        </>
      );
    case "error":
      return (
        <Detail
          name={t("regimeMap.norm")}
          value={quantity.norm}
          options={HEADLINE_CHOICES.error.norm.map((id) => ({ id, label: t(`headline.norms.${id}`) }))}
          onChange={(norm) => choose({ ...quantity, norm })}
        />
      );
    case "population":
      return (
        <>
          <MenuDetail
            name={t("regimeMap.level")}
            value={String(quantity.level)}
            options={scenario.levels.omega.map((_, n) => ({ id: String(n), label: t("headline.level", { n: n + 1 }) }))}
            onChange={(level) => choose({ ...quantity, level: Number(level) })}
          />
          <MenuDetail
            name={t("regimeMap.rung")}
            value={quantity.rung}
            options={HEADLINE_CHOICES.population.rung.map((id) => ({ id, label: t(`headline.rungs.${id}`) }))}
            onChange={(rung) => choose({ ...quantity, rung })}
          />
          <Detail
            name={t("regimeMap.at")}
            value={quantity.at}
            options={at}
            onChange={(when) => choose({ ...quantity, at: when })}
          />
        </>
      );
    case "power":
      return (
        <>
          <Detail
            name={t("regimeMap.rung")}
            value={quantity.rung}
            options={HEADLINE_CHOICES.power.rung.map((id) => ({ id, label: t(`headline.rungs.${id}`) }))}
            onChange={(rung) => choose({ ...quantity, rung })}
          />
          <Detail
            name={t("regimeMap.at")}
            value={quantity.at}
            options={at}
            onChange={(when) => choose({ ...quantity, at: when })}
          />
        </>
      );
    case "rate":
      return (
        <>
          <MenuDetail
            name={t("regimeMap.pair")}
            value={`${quantity.from} ${quantity.to}`}
            options={coupledPairs(scenario).map(({ from, to }) => ({
              id: `${from} ${to}`,
              label: t("headline.pair", { from: from + 1, to: to + 1 }),
            }))}
            onChange={(id) => {
              const [from, to] = id.split(" ").map(Number);
              choose({ ...quantity, from: from!, to: to! });
            }}
          />
          <Detail
            name={t("regimeMap.rung")}
            value={quantity.rates}
            options={HEADLINE_CHOICES.rate.rates.map((id) => ({ id, label: t(`headline.rungs.${id}`) }))}
            onChange={(rates) => choose({ ...quantity, rates })}
          />
        </>
      );
    case "coherence":
      return null;
  }
}

interface DetailProps<T extends string> {
  readonly name: string;
  readonly value: T;
  readonly options: readonly { readonly id: T; readonly label: string; readonly content?: string }[];
  readonly onChange: (value: T) => void;
}

function Detail<T extends string>({ name, value, options, onChange }: DetailProps<T>) {
  return (
    <div className="control-row">
      <span>{name}</span>
      <Choice<T> label={name} value={value} options={options} onChange={onChange} />
    </div>
  );
}

function MenuDetail<T extends string>({ name, value, options, onChange }: DetailProps<T>) {
  return (
    <div className="control-row">
      <span>{name}</span>
      <SelectMenu<T>
        label={name}
        value={value}
        placeholder=""
        sections={[{ title: null, options }]}
        onChange={onChange}
      />
    </div>
  );
}
