import { useEffect } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useActions, useAppState } from "../../panels/appContext.ts";
import { ErrorList } from "../../panels/ErrorList.tsx";
import { useSaid } from "../../panels/said.ts";
import type { Notice } from "../../store/state.ts";
import { Icon } from "../../ui/Icon.tsx";

/** Good news leaves by itself after this long, ms; the rest waits to be dismissed. */
const GOOD_NEWS = 5000;

/** One plain notice under the header; it never moves what is being worked on. */
export function NoticeBar() {
  const { t } = useTranslation();
  const { notify } = useActions();
  const notice = useAppState((state) => state.notice);

  useEffect(() => {
    if (notice?.kind !== "copied" && notice?.kind !== "copied-lecture" && notice?.kind !== "opened") return;
    const timer = setTimeout(() => notify(null), GOOD_NEWS);
    return () => clearTimeout(timer);
  }, [notice, notify]);

  return (
    <div className="notice-place" role="status">
      {notice && (
        <div className="notice" data-kind={notice.kind}>
          <NoticeText notice={notice} />
          <Button className="icon-button" aria-label={t("notice.close")} onPress={() => notify(null)}>
            <Icon name="close" />
          </Button>
        </div>
      )}
    </div>
  );
}

function NoticeText({ notice }: { notice: Notice }) {
  const { t } = useTranslation();
  const say = useSaid();
  switch (notice.kind) {
    case "bad-link":
      return (
        <div>
          <p>
            {say(notice.reason)} {t("notice.badLink")}
          </p>
          {notice.errors.length > 1 && <ErrorList errors={notice.errors} />}
        </div>
      );
    case "bad-lecture":
      return (
        <div>
          <p>{say(notice.reason)}</p>
          {notice.errors.length > 1 && <ErrorList errors={notice.errors} />}
        </div>
      );
    case "no-link":
      return <p>{say(notice.reason)}</p>;
    case "bad-file":
      return (
        <div>
          <p>{t("notice.badFile", { file: notice.file })}</p>
          <ErrorList errors={notice.errors} />
        </div>
      );
    case "unreadable-file":
      return <p>{t("notice.unreadableFile", { file: notice.file })}</p>;
    case "worker-restarted":
      return <p>{t("notice.workerRestarted", { reason: notice.reason })}</p>;
    case "opened":
      return <p>{t("notice.opened", { file: notice.file })}</p>;
    case "no-language":
      return <p>{t("notice.noLanguage", { language: notice.language })}</p>;
    case "copied":
      return <p>{t("notice.copied")}</p>;
    case "copied-lecture":
      return <p>{t("notice.copiedLecture", { title: notice.title })}</p>;
    case "copy-refused":
      return (
        <p>
          {t("notice.copyRefused")} <code>{notice.link}</code>
        </p>
      );
  }
}
