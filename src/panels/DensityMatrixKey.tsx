import { useTranslation } from "react-i18next";
import { handEnd, logarithmicShare, phaseColour } from "../charts/densityMatrix.ts";
import { formatScientific } from "../ui/format.ts";
import { useTheme } from "./theme.ts";

/** Radius of the largest disc, and of the wheel of phases, in the key's own units. */
const RADIUS = 11;
const PHASES = [0, 1, 2, 3, 4, 5, 6, 7].map((eighth) => (eighth * Math.PI) / 4);

/** 10⁻³, not 1 × 10⁻³. */
const powerText = (power: number) => (power === 0 ? "1" : formatScientific(10 ** power).replace(/^1 × /, ""));

/** What sizes, hands and colours of the density matrix mean. */
export function DensityMatrixKey({ top, decades, rotating }: { top: number; decades: number; rotating: boolean }) {
  const { t } = useTranslation();
  const { scheme } = useTheme();
  const powers = [0, 1, 2, 3].map((down) => Math.floor(top + 1e-9) - down).filter((power) => power > top - decades);
  return (
    <div className="density-key">
      <ul className="density-sizes" aria-label={t("instant.density.sizes")}>
        {powers.map((power) => (
          <li key={power}>
            <svg viewBox="-12 -12 24 24" aria-hidden="true" focusable="false">
              <circle className="density-disc density-sample" r={RADIUS * logarithmicShare(10 ** power, top)} />
            </svg>
            {powerText(power)}
          </li>
        ))}
        <li>
          <svg viewBox="-12 -12 24 24" aria-hidden="true" focusable="false">
            {PHASES.map((phase) => {
              const [x, y] = handEnd(phase, 7.5);
              return <circle key={phase} cx={x} cy={y} r={2.7} style={{ fill: phaseColour(phase, scheme) }} />;
            })}
            <path className="density-hand" d="M0 0H11" />
          </svg>
          {t("instant.density.phaseZero")}
        </li>
      </ul>
      <p className="aside">
        {t("instant.density.sizes")}. {t("instant.density.populations")}{" "}
        {t(rotating ? "instant.density.phaseRotating" : "instant.density.phase")}
      </p>
    </div>
  );
}
