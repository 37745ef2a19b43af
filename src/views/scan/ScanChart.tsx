import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { ScanFigure } from "../../charts/ScanFigure.tsx";
import type { DrawnShape, ScanCurve, ScanFigureInput, ScanGroup } from "../../charts/scanInput.ts";
import type { ChartTheme } from "../../charts/theme.ts";
import { useTheme } from "../../panels/theme.ts";
import { groupOf, type HeadlineGroup, headlineText } from "../../scenario/headlines.ts";
import { isLogarithmic } from "../../scenario/scan/choice.ts";
import { curveLook } from "./curveLook.ts";
import { type CurveShapes, numberedShapes } from "./numberedShapes.ts";
import { ScanCursor } from "./ScanCursor.tsx";
import type { ScanPlan, ScanState } from "./useScan.ts";
import { type ScanWords, useScanWords } from "./words.ts";

interface ScanChartProps {
  readonly scan: ScanState;
  readonly cursor: number | null;
  readonly setCursor: (value: number | null) => void;
  readonly describedBy: string;
}

/** Curves over one parameter. The table says the same in numbers. */
export function ScanChart({ scan, cursor, setCursor, describedBy }: ScanChartProps) {
  const { t } = useTranslation();
  const theme = useTheme();
  const words = useScanWords();
  const { shown, shapes, choice, live } = scan;
  const plan = shown?.plan ?? scan.plan;
  const input = useMemo(() => {
    const numbered = numberedShapes({ shown, shapes });
    return {
      axis: {
        title: words.parameter(plan.field),
        from: plan.from,
        to: plan.to,
        log: plan.scale === "log10",
      },
      x: shown?.result.x ?? [],
      groups: groupsOf(plan, shown, numbered, (group) => isLogarithmic(choice, group), words, theme),
      lines: linesOf(plan, words),
      present: { at: plan.present, label: words.t("scan.mark.now") },
    };
  }, [plan, shown, shapes, choice, words, theme]);
  return (
    <ScanFigure label={t("scan.figure")} describedBy={describedBy} input={input} theme={theme} live={live}>
      {(scales) => <ScanCursor scales={scales} scan={scan} cursor={cursor} setCursor={setCursor} />}
    </ScanFigure>
  );
}

function linesOf({ lines, boundaries }: ScanPlan, { t }: ScanWords): ScanFigureInput["lines"] {
  return [
    ...lines.map(({ at, from, to }) => ({
      at,
      label: t("scan.mark.line", { from: from + 1, to: to + 1 }),
      kind: "line" as const,
    })),
    ...boundaries.map(({ at, ratio }) => ({ at, label: t(`scan.mark.boundary${ratio}`), kind: "boundary" as const })),
  ];
}

/** Quantities of one kind share a band; bands in the order in which their first quantity was chosen. */
function groupsOf(
  { quantities }: ScanPlan,
  shown: ScanState["shown"],
  numbered: readonly CurveShapes[],
  logarithmic: (group: HeadlineGroup) => boolean,
  words: ScanWords,
  theme: ChartTheme,
): ScanGroup[] {
  const groups = [...new Set(quantities.map(groupOf))];
  return groups.map((group) => ({
    title: words.axis(group),
    log: logarithmic(group),
    curves: quantities.flatMap((quantity, i): ScanCurve[] => {
      if (groupOf(quantity) !== group) return [];
      const column = shown?.result.columns[i] ?? [];
      return [
        {
          name: headlineText(quantity),
          label: words.short(quantity),
          ...curveLook(quantity, theme),
          values: column.map((value) => (typeof value === "number" ? value : null)),
          shapes: (numbered[i]?.shapes ?? []).map(drawnShape),
        },
      ];
    }),
  }));
}

function drawnShape({ number, shape }: CurveShapes["shapes"][number]): DrawnShape {
  const { kind, position, value, fit } = shape;
  return { number, kind, position, value, fit: typeof fit === "string" ? null : fit };
}
