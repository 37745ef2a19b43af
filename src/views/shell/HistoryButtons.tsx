import type { TFunction } from "i18next";
import { Button, Tooltip, TooltipTrigger } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { useHistory } from "../../panels/appContext.ts";
import type { History } from "../../store/history.ts";
import type { Subject } from "../../store/historySubject.ts";
import { Icon } from "../../ui/Icon.tsx";

export function HistoryButtons() {
  const history = useHistory();
  return (
    <>
      <HistoryButton history={history} direction="undo" />
      <HistoryButton history={history} direction="redo" />
    </>
  );
}

function HistoryButton({ history, direction }: { history: History<Subject>; direction: "undo" | "redo" }) {
  const { t } = useTranslation();
  const subject = useStore(history.store, (state) => state[direction]);
  const words = subject
    ? t(`history.${direction}What`, { what: subjectText(subject, t) })
    : t(`history.${direction}Nothing`);
  // Disabled in looks and for readers only: a focused button that vanished from the keyboard would lose the place.
  return (
    <TooltipTrigger delay={350} closeDelay={80}>
      <Button
        className="tool history-tool"
        aria-label={t(`history.${direction}`)}
        aria-disabled={subject === null}
        onPress={() => history[direction]()}
      >
        <Icon name={direction} />
      </Button>
      <Tooltip className="tip" offset={8}>
        <span>{words}</span>
        <span className="tip-keys">{t(`history.${direction}Keys`)}</span>
      </Tooltip>
    </TooltipTrigger>
  );
}

/** What a step changes, in the reader's words. */
function subjectText(subject: Subject, t: TFunction): string {
  switch (subject.what) {
    case "open":
      return subject.name ? t("history.what.open", { name: subject.name }) : t("history.what.openUnnamed");
    case "rung":
      return t("history.what.rung", { rung: t(`dynamics.rungs.${subject.rung}`) });
    case "omega":
    case "delta":
    case "initial":
      return subject.level === undefined
        ? t(`history.what.all.${subject.what}`)
        : t(`history.what.${subject.what}`, { level: subject.level });
    default:
      return t(`history.what.${subject.what}`);
  }
}
