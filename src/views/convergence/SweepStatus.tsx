import { Button, ProgressBar } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { formatDuration } from "../../ui/format.ts";
import type { ConvergenceState } from "./useConvergence.ts";

/** What the reader must know of a sweep that is long, stopped or broken. Quick ones say nothing. */
export function SweepStatus({ sweep }: { sweep: ConvergenceState }) {
  const { t } = useTranslation();
  const { status, cancel, again } = sweep;
  switch (status.kind) {
    case "idle":
    case "running":
      return null;
    case "progress": {
      const percent = Math.floor(100 * status.fraction);
      return (
        <div className="job-progress">
          <ProgressBar className="progress" aria-label={t("convergence.progress")} value={percent}>
            <span className="progress-track">
              <span style={{ inlineSize: `${percent}%` }} />
            </span>
          </ProgressBar>
          <span className="progress-words">
            {t("convergence.progressWords", { percent, left: formatDuration(status.secondsLeft) })}
          </span>
          <Button className="button" onPress={cancel}>
            {t("convergence.cancel")}
          </Button>
        </div>
      );
    }
    case "cancelled":
    case "failed":
      return (
        <div className="job-card" role="alert">
          <p>
            {status.kind === "failed" ? t("convergence.failed", { reason: status.reason }) : t("convergence.cancelled")}
          </p>
          <Button className="button" onPress={again}>
            {t("convergence.again")}
          </Button>
        </div>
      );
  }
}
