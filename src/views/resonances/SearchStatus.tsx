import { Button, ProgressBar } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { formatDuration } from "../../ui/format.ts";
import type { ResonancesState } from "./useResonances.ts";

/** What the reader must know of a search that is long, stopped or broken. Quick ones say nothing. */
export function SearchStatus({ search }: { search: ResonancesState }) {
  const { t } = useTranslation();
  const { status, cancel, again } = search;
  switch (status.kind) {
    case "idle":
    case "running":
      return null;
    case "progress": {
      const percent = Math.floor(100 * status.fraction);
      return (
        <div className="job-progress">
          <ProgressBar className="progress" aria-label={t("resonances.progress")} value={percent}>
            <span className="progress-track">
              <span style={{ inlineSize: `${percent}%` }} />
            </span>
          </ProgressBar>
          <span className="progress-words">
            {t("resonances.progressWords", { percent, left: formatDuration(status.secondsLeft) })}
          </span>
          <Button className="button" onPress={cancel}>
            {t("resonances.cancel")}
          </Button>
        </div>
      );
    }
    case "cancelled":
    case "failed":
      return (
        <div className="job-card" role="alert">
          <p>
            {status.kind === "failed" ? t("resonances.failed", { reason: status.reason }) : t("resonances.cancelled")}
          </p>
          <Button className="button" onPress={again}>
            {t("resonances.again")}
          </Button>
        </div>
      );
  }
}
