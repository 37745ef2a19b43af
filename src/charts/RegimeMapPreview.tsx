import { type JSX, useMemo } from "react";
import { type PreviewInput, previewPicture } from "./regimeMapPreview.ts";
import type { ChartTheme } from "./theme.ts";

const WIDTH = 320;
const HEIGHT = 150;

export interface RegimeMapPreviewProps {
  readonly input: Omit<PreviewInput, "width" | "height">;
  readonly theme: ChartTheme;
  /** What it shows, in a sentence */
  readonly label: string;
  /** Name of the time axis */
  readonly time: string;
}

/** Populations of one cell on logarithmic time, as small as can be read. */
export function RegimeMapPreview({ input, theme, label, time }: RegimeMapPreviewProps): JSX.Element {
  const picture = useMemo(() => previewPicture({ ...input, width: WIDTH, height: HEIGHT }, theme), [input, theme]);
  const { plot, bands, curves, ends, ticks } = picture;
  const size = theme.sizes.tick;
  return (
    <svg className="map-preview" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {bands.map((band) => (
        <rect
          key={band.x}
          x={band.x}
          y={plot.top}
          width={band.width}
          height={plot.bottom - plot.top}
          fill={band.colour}
        />
      ))}
      <path d={`M${plot.left},${plot.bottom}H${plot.right}`} stroke={theme.rule} fill="none" />
      {curves.map(({ d, colour }) => (
        <path
          key={colour}
          d={d}
          fill="none"
          stroke={colour}
          strokeWidth={theme.lines.rung * 1.3}
          strokeLinejoin="round"
        />
      ))}
      <g fontSize={size} fill={theme.mutedInk}>
        <text x={plot.left - size * 0.4} y={plot.top + size * 0.4} textAnchor="end">
          1
        </text>
        <text x={plot.left - size * 0.4} y={plot.bottom} textAnchor="end">
          0
        </text>
        {ticks.map(({ x, power }) => (
          <text key={power} x={x} y={HEIGHT - size * 0.35} textAnchor="middle">
            {power === 0 ? (
              "1"
            ) : (
              <>
                10
                <tspan dy={-size * 0.35} fontSize={size * 0.75}>
                  {String(power).replace("-", "−")}
                </tspan>
              </>
            )}
          </text>
        ))}
        <text x={plot.right} y={HEIGHT - size * 0.35} fontStyle="italic">
          {" "}
          {time}
        </text>
      </g>
      <g fontSize={size} fontWeight={700}>
        {ends.map(({ y, level, colour }) => (
          <text key={level} x={plot.right + size * 0.35} y={y + size * 0.35} fill={colour}>
            {level}
          </text>
        ))}
      </g>
    </svg>
  );
}
