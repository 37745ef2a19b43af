import { memo, useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { DetuningPanel } from "../../panels/DetuningPanel.tsx";
import { useHeadlineWords } from "../../panels/headlineWords.ts";
import { OperationStatusCard } from "../../panels/OperationStatusCard.tsx";
import { Paced } from "../../panels/Paced.tsx";
import { ScalingPanel } from "../../panels/ScalingPanel.tsx";
import { TableOne } from "../../panels/TableOne.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { MapChart } from "./MapChart.tsx";
import { MapControls } from "./MapControls.tsx";
import { MapKey } from "./MapKey.tsx";
import { MapSummary } from "./MapSummary.tsx";
import { MapTable } from "./MapTable.tsx";
import { PointPanel } from "./PointPanel.tsx";
import { useChoice, useComputed, useMap, useMapState } from "./useRegimeMap.ts";
import "../dynamics/dynamics.css";
import "../resonances/resonances.css";
import "./regimeMap.css";

type Picture = "chart" | "table";
const PICTURES: readonly Picture[] = ["chart", "table"];

/** The plane of two parameters, coloured by any headline number: which row of Table 1 holds where, measured. */
export function RegimeMapView() {
  const { t } = useTranslation();
  useComputed();
  const [picture, setPicture] = useState<Picture>("chart");
  const busy = useMapState(({ status }) => status.kind === "running" || status.kind === "progress");
  return (
    <div className="dynamics regime-map" data-busy={busy}>
      <Controls />
      <section className="stage">
        <div className="stage-head">
          <h2 className="stage-title">{t("regimeMap.title")}</h2>
          <Quantity />
          <ZoomOut />
          <Choice<Picture>
            label={t("regimeMap.picture")}
            value={picture}
            options={PICTURES.map((id) => ({ id, label: t(`regimeMap.pictures.${id}`) }))}
            onChange={setPicture}
          />
        </div>
        <p className="newcomer" id="regime-map-meaning">
          {t("regimeMap.newcomer")}
        </p>
        <div className="map-place-box" data-picture={picture}>
          {picture === "chart" ? <Chart /> : <MapTable />}
          <Status />
        </div>
        {picture === "chart" && <MapKey />}
        <InWords />
        <Known />
      </section>
      <Meaning />
    </div>
  );
}

/* Parts that need nothing of the view: what moves in it does not render them again. */

const Chart = memo(() => <MapChart describedBy="regime-map-meaning regime-map-summary" />);

const Controls = memo(function Controls() {
  const { t } = useTranslation();
  return (
    <section className="controls" aria-label={t("controls.title")}>
      <Paced>
        <MapControls />
      </Paced>
      <ScalingPanel />
      <DetuningPanel />
    </section>
  );
});

const InWords = memo(() => (
  <Paced>
    <MapSummary id="regime-map-summary" />
  </Paced>
));

const Meaning = memo(function Meaning() {
  const { t } = useTranslation();
  return (
    <section className="meaning" aria-label={t("meaning.title")}>
      <Paced>
        <PointPanel />
      </Paced>
      <Paced>
        <TableOne />
      </Paced>
    </section>
  );
});

function Quantity() {
  const headlines = useHeadlineWords();
  const { quantity } = useChoice();
  return <span className="map-quantity">{headlines.name(quantity)}</span>;
}

function ZoomOut() {
  const { t } = useTranslation();
  const { zoomOut } = useMap();
  const zoomed = useMapState((state) => state.wider.length > 0);
  if (!zoomed) return null;
  return (
    <Button className="button" onPress={zoomOut}>
      {t("regimeMap.axes.zoomOut")}
    </Button>
  );
}

function Status() {
  const { t } = useTranslation();
  const map = useMap();
  const status = useMapState((state) => state.status);
  return (
    <OperationStatusCard
      status={status}
      cancel={() => map.cancel()}
      again={map.resume}
      words={{
        name: t("regimeMap.progress"),
        cancelled: t("regimeMap.cancelled"),
        failed: (reason) => t("regimeMap.failed", { reason }),
        again: t("regimeMap.again"),
      }}
    />
  );
}

function Known() {
  const { t } = useTranslation();
  const { size } = useChoice();
  const known = useMapState((state) => state.picture?.known ?? 0);
  return <p className="cost">{t("regimeMap.cells", { known, all: size ** 2 })}</p>;
}
