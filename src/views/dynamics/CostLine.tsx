import { useTranslation } from "react-i18next";
import { useAppState } from "../../panels/appContext.ts";
import { formatMilliseconds, formatScientific, formatShort } from "../../ui/format.ts";

/** How far the Bloch solution went and how long it took. */
export function CostLine() {
  const { t } = useTranslation();
  const cost = useAppState((state) => state.result?.bloch?.cost ?? null);
  const method = useAppState((state) => state.result?.method ?? "doubling");
  const busy = useAppState(({ status }) => status.kind === "running" || status.kind === "progress");
  return (
    <p className="cost">
      {cost
        ? t(method === "direct" ? "dynamics.costDirect" : "dynamics.cost", {
            periods: cost.periods < 1e5 ? formatShort(cost.periods) : formatScientific(cost.periods),
            time: formatMilliseconds(cost.blochMs),
          })
        : busy && t("dynamics.computing")}
    </p>
  );
}
