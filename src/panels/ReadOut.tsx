import { useTranslation } from "react-i18next";
import { formatShort } from "../ui/format.ts";
import { Section } from "../ui/Section.tsx";
import { useAppState } from "./appContext.ts";
import { ReadOutCopy } from "./ReadOutCopy.tsx";
import { ReadOutTable } from "./ReadOutTable.tsx";

/** Every number at the time cursor: the populations of each rung on show, their differences to Bloch, the coherences. */
export function ReadOut() {
  const { t } = useTranslation();
  return (
    <Section id="read-out" title={t("cursor.readOut.title")}>
      {/* The button stands in the box that scrolls, so that the keyboard can scroll it. */}
      <div className="read-out">
        <ReadOutTable />
        <Certified />
        <ReadOutCopy />
      </div>
    </Section>
  );
}

/** How far the numbers can be trusted. */
function Certified() {
  const { t } = useTranslation();
  const certificate = useAppState((state) => state.result?.certificate ?? null);
  return (
    <p className="aside">
      {certificate === null
        ? t("cursor.readOut.notCertified")
        : certificate.passed
          ? t("cursor.readOut.certificate", { error: formatShort(certificate.error, 1) })
          : t("cursor.readOut.failed")}
    </p>
  );
}
