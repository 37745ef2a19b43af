import { useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { DIRECT_TURNS, qutipScript, turnsOf } from "../../export/qutip.ts";
import { useAppState } from "../../panels/appContext.ts";
import { Choice } from "../../ui/Choice.tsx";
import { formatShort } from "../../ui/format.ts";
import { CopyButton } from "./CopyButton.tsx";
import { download, fileName } from "./download.ts";
import { useProvenance } from "./useProvenance.ts";

/** Where a curve on a logarithmic axis begins when there is none yet to tell, part of the horizon. */
const FIRST = 1e-6;

/** The scenario as a Python script for QuTiP. */
export function PythonExport() {
  const { t } = useTranslation();
  const present = useProvenance();
  const [provenance] = useState(present);
  const scenario = useAppState((state) => state.scenario);
  const axis = useAppState((state) => state.axis);
  const first = useAppState((state) => state.result?.bloch?.curve.times.find((time) => time > 0) ?? null);
  const [time, setTime] = useState<"slow" | "fast">("slow");
  const script = useMemo(
    () =>
      qutipScript(scenario, {
        provenance,
        time,
        axis,
        first: axis === "logarithmic" && first !== null ? first : scenario.horizon * FIRST,
      }),
    [scenario, provenance, time, axis, first],
  );
  const turns = turnsOf(scenario);
  return (
    <div className="export-script">
      <p>{t("export.script.text")}</p>
      <p className="export-note">
        {t(turns > DIRECT_TURNS ? "export.script.long" : "export.script.short", { turns: formatShort(turns, 2) })}
      </p>
      <div className="export-line">
        <Choice
          label={t("export.script.time")}
          value={time}
          options={[
            { id: "slow", label: t("export.script.slow") },
            { id: "fast", label: t("export.script.fast") },
          ]}
          onChange={setTime}
        />
        <div className="button-row">
          <Button
            className="button primary"
            onPress={() => download(`${fileName(scenario.name)}.py`, script, "text/x-python")}
          >
            {t("export.download")}
          </Button>
          <CopyButton text={() => script} />
        </div>
      </div>
      <textarea
        className="export-code"
        aria-label={t("export.script.name")}
        readOnly
        value={script}
        spellCheck={false}
      />
    </div>
  );
}
