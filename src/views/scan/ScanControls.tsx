import { useTranslation } from "react-i18next";
import { useSaid } from "../../panels/said.ts";
import { parametersOf } from "../../scenario/parameters.ts";
import { FEWEST_POINTS, MOST_POINTS, rangeFault, type ScanScale } from "../../scenario/scan/choice.ts";
import { Choice } from "../../ui/Choice.tsx";
import { ExactField } from "../../ui/ExactField.tsx";
import { SelectMenu } from "../../ui/SelectMenu.tsx";
import type { ScanState } from "./useScan.ts";
import { useScanWords } from "./words.ts";

const SCALES: readonly ScanScale[] = ["linear", "log10"];

/** Which number varies, from where to where, at how many points. */
export function ScanControls({ scan }: { scan: ScanState }) {
  const { t } = useTranslation();
  const words = useScanWords();
  const { plan, choose } = scan;
  const { field, from, to, scale } = plan;
  return (
    <section className="panel scan-controls">
      <h2 className="panel-title">{t("scan.axis.title")}</h2>
      <SelectMenu
        label={t("scan.axis.parameter")}
        value={field.id}
        placeholder=""
        sections={[
          {
            title: null,
            options: parametersOf(plan.scenario).map((one) => ({ id: one.id, label: words.parameter(one) })),
          },
        ]}
        onChange={(parameter) => choose({ parameter, range: null, scale: null })}
      />
      <div className="control-row scan-range">
        <End scan={scan} end="from" />
        <End scan={scan} end="to" />
      </div>
      <div className="control-row">
        <Choice<ScanScale>
          label={t("scan.axis.scale")}
          value={scale}
          options={SCALES.map((id) => ({ id, label: t(`scan.axis.${id}`), content: t(`scan.axis.${id}Short`) }))}
          onChange={(next) => choose({ scale: next, range: positive({ from, to }, next) })}
        />
        <span className="scan-end">{t("scan.axis.countShort")}</span>
        <ExactField
          label={t("scan.axis.count")}
          value={plan.count}
          complaint={(count) =>
            Number.isInteger(count) && count >= FEWEST_POINTS && count <= MOST_POINTS
              ? null
              : t("scan.axis.countComplaint", { least: FEWEST_POINTS, most: MOST_POINTS })
          }
          notNumber={t("controls.notNumber")}
          onCommit={(count) => choose({ count })}
        />
      </div>
    </section>
  );

  /** A logarithm needs a positive start: three decades below the end where there is none. */
  function positive(range: { from: number; to: number }, next: ScanScale) {
    if (next === "linear" || range.from > 0) return scan.choice.range;
    const end = range.to > 0 ? range.to : 1;
    return { from: end * 1e-3, to: end };
  }
}

function End({ scan, end }: { scan: ScanState; end: "from" | "to" }) {
  const { t } = useTranslation();
  const said = useSaid();
  const words = useScanWords();
  const { plan, choose } = scan;
  const { field, from, to, scale } = plan;
  const complaint = (value: number): string | null => {
    const fault = rangeFault({ from, to, [end]: value }, scale, field);
    if (fault === null) return null;
    if (fault.fault !== "refused") return t(`scan.axis.${fault.fault}`);
    return t("controls.complaint", { name: words.symbol(field), complaint: said(fault.complaint) });
  };
  return (
    <>
      <span className="scan-end">{t(`scan.axis.${end}Short`)}</span>
      <ExactField
        label={t(`scan.axis.${end}`)}
        value={plan[end]}
        complaint={complaint}
        notNumber={t("controls.notNumber")}
        onCommit={(value) => choose({ range: { from, to, [end]: value } })}
      />
    </>
  );
}
