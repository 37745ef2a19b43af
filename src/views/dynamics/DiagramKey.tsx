import { useTranslation } from "react-i18next";
import type { TransitionKind } from "../../scenario/transitions.ts";
import { formatShort } from "../../ui/format.ts";
import type { LevelLayout } from "./levelLayout.ts";

const KINDS: readonly TransitionKind[] = ["exact", "detuned", "none"];

/** What the lines of the level diagram mean: those that are there. */
export function DiagramKey({ layout, currents }: { layout: LevelLayout; currents: boolean }) {
  const { t } = useTranslation();
  return (
    <p className="diagram-note">
      {KINDS.filter((kind) => layout.arrows.some((arrow) => arrow.kind === kind)).map((kind) => (
        <span key={kind}>
          <svg className="arrow-key arrow" data-kind={kind} viewBox="0 0 18 6" aria-hidden="true" focusable="false">
            <path d="M0 3h18" />
          </svg>
          {t(`levels.kinds.${kind}`)}
        </span>
      ))}
      {layout.photons.length > 0 && (
        <span>
          <svg className="arrow-key photons" viewBox="0 0 18 6" aria-hidden="true" focusable="false">
            <path d="M0 3q2.250 -5 4.500 0t4.500 0t4.500 0t4.500 0" />
          </svg>
          {t("levels.photon")}
        </span>
      )}
      {currents && (
        <span>
          <svg className="arrow-key currents" viewBox="0 0 18 6" aria-hidden="true" focusable="false">
            <path d="M0 3h13" />
            <path className="current-head" d="M12 0l6 3l-6 3z" />
          </svg>
          {t("panels.equilibria.key")}
        </span>
      )}
      {layout.magnified !== null && <span>{t("levels.magnified", { factor: formatShort(layout.magnified, 2) })}</span>}
      {layout.hidden > 0 && <span>{t("levels.hidden", { count: layout.hidden })}</span>}
    </p>
  );
}
