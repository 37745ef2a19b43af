import { useTranslation } from "react-i18next";
import { ReadingTable } from "./ReadingTable.tsx";
import { ResonancesFigure, type ResonancesFigureProps } from "./ResonancesFigure.tsx";

/** A figure, or the same in numbers. */
export function ReadableFigure({ asTable, ...props }: ResonancesFigureProps & { asTable: boolean }) {
  const { t } = useTranslation();
  if (!asTable) return <ResonancesFigure {...props} />;
  return <ReadingTable reading={props.reading} label={t("chartCursor.table", { figure: props.label })} />;
}
