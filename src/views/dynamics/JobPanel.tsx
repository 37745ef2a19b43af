import type { ReactNode } from "react";
import { Button, ProgressBar } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useActions, useAppState } from "../../panels/appContext.ts";
import { ErrorList } from "../../panels/ErrorList.tsx";
import type { Refusal } from "../../store/state.ts";
import { formatBytes, formatDuration, formatScientific } from "../../ui/format.ts";

/** What the reader must know of a job that is long, refused, broken or stopped. Quick jobs say nothing. */
export function JobPanel() {
  const { t } = useTranslation();
  const { retry } = useActions();
  const status = useAppState((state) => state.status);
  switch (status.kind) {
    case "idle":
    case "running":
      return null;
    case "progress":
      return <Progress fraction={status.fraction} secondsLeft={status.secondsLeft} />;
    case "cancelled":
      return (
        <Card>
          <p>{t("dynamics.cancelled")}</p>
          <Button className="button" onPress={retry}>
            {t("dynamics.restart")}
          </Button>
        </Card>
      );
    case "failed":
      return (
        <Card>
          <p>{t("dynamics.failed", { reason: status.reason })}</p>
          <Button className="button" onPress={retry}>
            {t("dynamics.restart")}
          </Button>
        </Card>
      );
    case "invalid":
      return (
        <Card>
          <p>{t("dynamics.invalid")}</p>
          <ErrorList errors={status.errors} />
        </Card>
      );
    case "tooLarge":
      return <TooLarge refusal={status.refusal} />;
  }
}

function Card({ children }: { children: ReactNode }) {
  return (
    <div className="job-card" role="alert">
      {children}
    </div>
  );
}

function Progress({ fraction, secondsLeft }: { fraction: number; secondsLeft: number }) {
  const { t } = useTranslation();
  const { cancel } = useActions();
  const percent = Math.floor(100 * fraction);
  return (
    <div className="job-progress">
      <ProgressBar className="progress" aria-label={t("dynamics.progressName")} value={percent}>
        <span className="progress-track">
          <span style={{ inlineSize: `${percent}%` }} />
        </span>
      </ProgressBar>
      <span className="progress-words">{t("dynamics.progress", { percent, left: formatDuration(secondsLeft) })}</span>
      <Button className="button" onPress={cancel}>
        {t("dynamics.cancel")}
      </Button>
    </div>
  );
}

function TooLarge({ refusal }: { refusal: Refusal }) {
  const { t } = useTranslation();
  const { integrateDirectly } = useActions();
  const { directSeconds } = refusal;
  return (
    <Card>
      <h3>{t("dynamics.tooLarge.title")}</h3>
      <p>
        {t("dynamics.tooLarge.need", {
          bytes: formatBytes(refusal.bytes),
          operations: formatScientific(refusal.operations),
          limitBytes: formatBytes(refusal.limitBytes),
          limitOperations: formatScientific(refusal.limitOperations),
        })}
      </p>
      {directSeconds === null ? (
        <p>{t("dynamics.tooLarge.hopeless")}</p>
      ) : (
        <>
          <p>{t("dynamics.tooLarge.direct", { time: formatDuration(directSeconds) })}</p>
          <Button className="button primary" onPress={integrateDirectly}>
            {t("dynamics.tooLarge.use")}
          </Button>
        </>
      )}
    </Card>
  );
}
