import { Button, ProgressBar } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { OperationStatus } from "../store/laboratory.ts";
import { formatDuration } from "../ui/format.ts";

/** What the reader must know of an operation that is long, stopped or broken. Quick ones say nothing. */
export function OperationStatusCard(props: {
  readonly status: OperationStatus;
  readonly cancel: () => void;
  readonly again: () => void;
}) {
  const { t } = useTranslation();
  const { status, cancel, again } = props;
  switch (status.kind) {
    case "idle":
    case "running":
      return null;
    case "progress": {
      const percent = Math.floor(100 * status.fraction);
      return (
        <div className="job-progress">
          <ProgressBar className="progress" aria-label={t("dynamics.progressName")} value={percent}>
            <span className="progress-track">
              <span style={{ inlineSize: `${percent}%` }} />
            </span>
          </ProgressBar>
          <span className="progress-words">
            {t("dynamics.progress", { percent, left: formatDuration(status.secondsLeft) })}
          </span>
          <Button className="button" onPress={cancel}>
            {t("dynamics.cancel")}
          </Button>
        </div>
      );
    }
    case "cancelled":
    case "failed":
      return (
        <div className="job-card" role="alert">
          <p>{status.kind === "failed" ? t("dynamics.failed", { reason: status.reason }) : t("dynamics.cancelled")}</p>
          <Button className="button" onPress={again}>
            {t("dynamics.restart")}
          </Button>
        </div>
      );
  }
}
