import { useTranslation } from "react-i18next";
import { type Spectrum, type WaveCurve, waveCurve, waveSpectrum } from "../../charts/wavePreview.ts";
import { useEditor } from "../../panels/appContext.ts";
import { waveLinesOf } from "../../scenario/draft/waveLines.ts";
import { formatShort } from "../../ui/format.ts";
import { Tex } from "../../ui/Tex.tsx";
import { useDraft } from "./editorContext.ts";

const CURVE = { width: 300, height: 70 };
const SPECTRUM = { width: 300, height: 62 };
const LEFT = 34;
const TOP = 14;
/** Labels that fit under the spectrum. */
const MOST_LABELS = 6;

/** φ(τ) and its lines as they are typed, beside the transitions that they may meet. */
export function WavePreview() {
  const { t } = useTranslation();
  const { readNumber } = useEditor();
  const draft = useDraft((whole) => whole);
  const lines = waveLinesOf(draft, readNumber);
  if (lines === null) return <p className="editor-hint">{t("editor.wave.noPreview")}</p>;
  const energies = draft.levels.flatMap(({ omega }) => readNumber(omega) ?? []);
  return (
    <div className="wave-preview">
      <Curve curve={waveCurve(lines, CURVE)} />
      <Lines spectrum={waveSpectrum(lines, energies, SPECTRUM)} />
    </div>
  );
}

function Curve({ curve: { path, duration, reach } }: { curve: WaveCurve }) {
  const { t } = useTranslation();
  const bottom = TOP + CURVE.height;
  return (
    <figure>
      <figcaption>
        <Tex tex="\varphi(\tau)" text={t("editor.wave.curve")} />
      </figcaption>
      <svg
        viewBox={`0 0 ${LEFT + CURVE.width + 10} ${bottom + 20}`}
        role="img"
        aria-label={t("editor.wave.curveLabel", { reach: formatShort(reach), duration: formatShort(duration) })}
      >
        <g transform={`translate(${LEFT} ${TOP})`}>
          <path className="axis" d={`M0 ${CURVE.height / 2}H${CURVE.width}`} />
          <path className="curve" d={path} />
        </g>
        <text x={LEFT - 6} y={TOP + 4} textAnchor="end">
          {formatShort(reach, 2)}
        </text>
        <text x={LEFT - 6} y={TOP + CURVE.height / 2 + 4} textAnchor="end">
          0
        </text>
        <text x={LEFT} y={bottom + 15} textAnchor="middle">
          0
        </text>
        <text x={LEFT + CURVE.width} y={bottom + 15} textAnchor="end">
          τ = {formatShort(duration)}
        </text>
      </svg>
    </figure>
  );
}

function Lines({ spectrum: { sticks, transitions, strongest } }: { spectrum: Spectrum }) {
  const { t } = useTranslation();
  const bottom = TOP + SPECTRUM.height;
  const pairs = (list: readonly (readonly [number, number])[]) => list.map(([n, m]) => `${n}–${m}`).join(", ");
  const words = sticks
    .map(({ frequency, amplitude, meets }) =>
      meets.length > 0
        ? t("editor.wave.stickMeets", {
            frequency: formatShort(frequency),
            amplitude: formatShort(amplitude),
            pairs: pairs(meets),
          })
        : t("editor.wave.stick", { frequency: formatShort(frequency), amplitude: formatShort(amplitude) }),
    )
    .join("; ");
  return (
    <figure>
      <figcaption>
        <Tex tex="|\Phi_f|" text={t("editor.wave.spectrum")} />
      </figcaption>
      <svg
        viewBox={`0 0 ${LEFT + SPECTRUM.width + 10} ${bottom + 32}`}
        role="img"
        aria-label={t("editor.wave.spectrumLabel", { lines: words })}
      >
        <path className="axis" d={`M${LEFT} ${bottom}h${SPECTRUM.width}`} />
        <text x={LEFT - 6} y={TOP + 4} textAnchor="end">
          {formatShort(strongest, 2)}
        </text>
        {sticks.map(({ frequency, x, y, meets }) => (
          <g key={frequency} className="stick" data-resonant={meets.length > 0 || undefined}>
            <path d={`M${(LEFT + x).toFixed(1)} ${bottom}V${(TOP + y).toFixed(1)}`} />
            <circle cx={LEFT + x} cy={TOP + y} r="2.6" />
          </g>
        ))}
        {transitions.map(({ frequency, x, pairs: met }, i) => (
          <g key={frequency} className="transition">
            <path d={`M${(LEFT + x).toFixed(1)} ${bottom + 2}l-3.5 6h7z`} />
            {i < MOST_LABELS && met.length <= 2 && (
              <text x={LEFT + x} y={bottom + 20 + 11 * (i % 2)} textAnchor="middle">
                {pairs(met)}
              </text>
            )}
          </g>
        ))}
      </svg>
    </figure>
  );
}
