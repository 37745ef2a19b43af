import { Button, ProgressBar } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { OperationStatus } from "../store/laboratory.ts";
import { formatDuration } from "../ui/format.ts";

/** What one kind of operation is called, already in the reader's language. */
export interface OperationWords {
  /** Accessible name of the progress bar */
  readonly name: string;
  readonly cancelled: string;
  readonly failed: (reason: string) => string;
  readonly again: string;
}

/** What the reader must know of an operation that is long, stopped or broken. Quick ones say nothing. */
export function OperationStatusCard(props: {
  readonly status: OperationStatus;
  readonly words: OperationWords;
  readonly cancel: () => void;
  readonly again: () => void;
}) {
  const { t } = useTranslation();
  const { status, words, cancel, again } = props;
  switch (status.kind) {
    case "idle":
    case "running":
      return null;
    case "progress": {
      const percent = Math.floor(100 * status.fraction);
      const { secondsLeft } = status;
      return (
        <div className="job-progress">
          <ProgressBar className="progress" aria-label={words.name} value={percent}>
            <span className="progress-track">
              <span style={{ inlineSize: `${percent}%` }} />
            </span>
          </ProgressBar>
          <span className="progress-words">
            {secondsLeft === null
              ? t("dynamics.progressSoFar", { percent })
              : t("dynamics.progress", { percent, left: formatDuration(secondsLeft) })}
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
          <p>{status.kind === "failed" ? words.failed(status.reason) : words.cancelled}</p>
          <Button className="button" onPress={again}>
            {words.again}
          </Button>
        </div>
      );
  }
}
