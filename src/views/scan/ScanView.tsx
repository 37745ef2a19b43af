import { useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { DetuningPanel } from "../../panels/DetuningPanel.tsx";
import { OperationStatusCard } from "../../panels/OperationStatusCard.tsx";
import { ScalingPanel } from "../../panels/ScalingPanel.tsx";
import { TuningPanel } from "../../panels/TuningPanel.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { CursorPanel } from "./CursorPanel.tsx";
import { LineTable } from "./LineTable.tsx";
import { Quantities } from "./Quantities.tsx";
import { ScanChart } from "./ScanChart.tsx";
import { ScanControls } from "./ScanControls.tsx";
import { ScanKey } from "./ScanKey.tsx";
import { ScanNotes } from "./ScanNotes.tsx";
import { ScanSummary } from "./ScanSummary.tsx";
import { ScanTable } from "./ScanTable.tsx";
import { useScan } from "./useScan.ts";
import { useScanWords } from "./words.ts";
import "../dynamics/dynamics.css";
import "../resonances/resonances.css";
import "./scan.css";

type Picture = "chart" | "table";
const PICTURES: readonly Picture[] = ["chart", "table"];

/** Headline numbers along one parameter: line shapes, power broadening, temperature, and all else that can be moved. */
export function ScanView() {
  const { t } = useTranslation();
  const scan = useScan();
  const words = useScanWords();
  const [picture, setPicture] = useState<Picture>("chart");
  const [cursor, setCursor] = useState<number | null>(null);
  const { plan, choice, choose, shown } = scan;
  return (
    <div className="dynamics scan">
      <section className="controls" aria-label={t("controls.title")}>
        <ScanControls scan={scan} />
        <Quantities scan={scan} />
        <ScalingPanel />
        <DetuningPanel />
        <TuningPanel />
      </section>
      <section className="stage">
        <div className="stage-head">
          <h2 className="stage-title">{t("scan.title")}</h2>
          <span className="scan-along">{words.parameter(plan.field)}</span>
          {choice.range && (
            <Button className="button" onPress={() => choose({ range: null })}>
              {t("scan.axis.usual")}
            </Button>
          )}
          <Choice<Picture>
            label={t("scan.picture")}
            value={picture}
            options={PICTURES.map((id) => ({ id, label: t(`scan.pictures.${id}`) }))}
            onChange={setPicture}
          />
        </div>
        <p className="newcomer" id="scan-meaning">
          {t("scan.newcomer")}
        </p>
        <div className="scan-place" data-picture={picture}>
          {picture === "chart" ? (
            <ScanChart scan={scan} cursor={cursor} setCursor={setCursor} describedBy="scan-meaning scan-summary" />
          ) : (
            <ScanTable scan={scan} />
          )}
          <OperationStatusCard
            status={scan.status}
            cancel={scan.cancel}
            again={scan.again}
            words={{
              name: t("scan.progress"),
              cancelled: t("scan.cancelled"),
              failed: (reason) => t("scan.failed", { reason }),
              again: t("scan.again"),
            }}
          />
        </div>
        {picture === "chart" && <ScanKey scan={scan} />}
        <ScanSummary id="scan-summary" scan={scan} />
        <p className="cost">
          {t("scan.points", { known: shown?.result.x.length ?? 0, all: plan.input.points.values.length })}
        </p>
      </section>
      <section className="meaning" aria-label={t("meaning.title")}>
        <CursorPanel scan={scan} cursor={cursor} />
        <LineTable scan={scan} />
        <ScanNotes scan={scan} />
      </section>
    </div>
  );
}
