import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { useTheme } from "../../panels/theme.ts";
import { headlineText } from "../../scenario/headlines.ts";
import { formatShort } from "../../ui/format.ts";
import { Tip } from "../../ui/Tip.tsx";
import { curveLook } from "./curveLook.ts";
import { type NumberedShape, numberedShapes } from "./numberedShapes.ts";
import { hasLines, hasWidth, type ScanPlan, type ScanState } from "./useScan.ts";
import { placeText, useScanWords, valueText, widthText } from "./words.ts";

/** Peaks and dips of every curve: where, how high, how wide, and how wide they were expected. */
export function LineTable({ scan }: { scan: ScanState }) {
  const { t } = useTranslation();
  const theme = useTheme();
  const words = useScanWords();
  const { shown } = scan;
  const curves = numberedShapes(scan).map((curve, i) => ({ ...curve, i }));
  if (!shown) return null;
  const listed = curves.filter(({ shapes }) => shapes.length > 0);
  const { plan } = shown;
  return (
    <section className="panel scan-lines">
      <h2 className="panel-title">
        <Tip label={t("controls.about", { name: t("scan.lines.title") })} tip={t("scan.lines.about")}>
          {t("scan.lines.title")}
        </Tip>
      </h2>
      {listed.length === 0 ? (
        <p className="aside">{t("scan.lines.none")}</p>
      ) : (
        <table className="data-table" aria-label={t("scan.lines.name")}>
          <thead>
            <tr>
              <th scope="col">{t("scan.lines.number")}</th>
              <th scope="col">{t("scan.lines.at")}</th>
              <th scope="col">{t("scan.lines.value")}</th>
              {hasLines(plan) && <th scope="col">{t("scan.lines.width")}</th>}
            </tr>
          </thead>
          {listed.map(({ quantity, shapes, i }) => (
            <tbody key={headlineText(quantity)}>
              <tr>
                <th scope="rowgroup" colSpan={4} className="scan-curve">
                  <span className="dot" style={{ ["--thumb" as string]: curveLook(quantity, theme).colour }} />
                  {words.name(quantity)}
                </th>
              </tr>
              {shapes.map((shape) => (
                <Fragment key={shape.number}>
                  <tr>
                    <th scope="row">
                      {shape.number} {t(`scan.lines.${shape.shape.kind}`)}
                    </th>
                    <td>{placeText(positionOf(shape), plan)}</td>
                    <td>{valueText(quantity, shape.shape.value)}</td>
                    {hasLines(plan) && <td>{hasWidth(plan, i) ? <Width shape={shape} /> : "–"}</td>}
                  </tr>
                  {hasLines(plan) && hasWidth(plan, i) && <Expected shape={shape} plan={plan} />}
                </Fragment>
              ))}
            </tbody>
          ))}
        </table>
      )}
      {hasLines(plan) && listed.length > 0 && <Notes curves={listed} plan={plan} />}
    </section>
  );
}

/** The centre of the fitted line, or the vertex of the curve. */
function positionOf({ shape: { fit, position } }: NumberedShape): number {
  return typeof fit === "string" ? position : fit.centre;
}

function Width({ shape: { shape } }: { shape: NumberedShape }) {
  const { t } = useTranslation();
  const { fit } = shape;
  if (typeof fit === "string") return <span className="scan-reason">{t(`scan.lines.fits.${fit}`)}</span>;
  return <strong>{widthText(2 * fit.halfWidth)}</strong>;
}

/** What was expected of a line, and how good the fit is. */
function Expected({ shape: { shape, line, broadened }, plan }: { shape: NumberedShape; plan: ScanPlan }) {
  const { t } = useTranslation();
  const { fit } = shape;
  if (!line && typeof fit === "string") return null;
  return (
    <tr className="scan-expected">
      <td colSpan={4}>
        {typeof fit !== "string" && (
          <span>
            {t("scan.lines.quality", {
              determination: determinationText(fit.determination),
              residual: formatShort(100 * fit.residual, 2),
            })}
          </span>
        )}
        {line && (
          <>
            <span>{t("scan.lines.of", { from: line.from + 1, to: line.to + 1, at: placeText(line.at, plan) })}</span>
            <span>{t("scan.lines.natural", { width: widthText(line.width) })}</span>
            {broadened !== null && <span>{t("scan.lines.broadened", { width: widthText(broadened) })}</span>}
          </>
        )}
      </td>
    </tr>
  );
}

/** Enough nines to tell a good fit from a perfect one. */
function determinationText(determination: number): string {
  const nines = Math.min(8, Math.max(3, Math.ceil(-Math.log10(Math.max(1 - determination, 1e-9))) + 1));
  return formatShort(determination, nines);
}

function Notes({ curves, plan }: { curves: readonly { readonly shapes: readonly NumberedShape[] }[]; plan: ScanPlan }) {
  const { t } = useTranslation();
  const all = curves.flatMap(({ shapes }) => shapes);
  const expected = all.some(({ line }) => line !== null);
  return (
    <>
      {all.some(({ shape }) => shape.fit === "poor") && <p className="aside">{t("scan.lines.notes.poor")}</p>}
      {expected && <p className="aside">{t("scan.lines.notes.natural")}</p>}
      {all.some(({ broadened }) => broadened !== null) && <p className="aside">{t("scan.lines.notes.broadened")}</p>}
      {expected && plan.scenario.levels.omega.length > 2 && <p className="aside">{t("scan.lines.notes.several")}</p>}
    </>
  );
}
