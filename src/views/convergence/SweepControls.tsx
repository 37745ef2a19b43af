import { useTranslation } from "react-i18next";
import { fitAllows, sweepAllows } from "../../scenario/convergence/choice.ts";
import type { Norm } from "../../store/convergence.ts";
import type { Against } from "../../store/convergenceCurves.ts";
import { Choice } from "../../ui/Choice.tsx";
import { ExactField } from "../../ui/ExactField.tsx";
import { Tex } from "../../ui/Tex.tsx";
import { Tip } from "../../ui/Tip.tsx";
import type { ConvergenceState } from "./useConvergence.ts";

const NORMS: readonly Norm[] = ["l1", "l2", "max"];

/** What is measured, over which ε, and where slopes are fitted. */
export function SweepControls({ sweep }: { sweep: ConvergenceState }) {
  const { t } = useTranslation();
  const { choice, choose } = sweep;
  const { largest, smallest, fit } = choice;
  return (
    <section className="panel">
      <h2 className="panel-title">{t("convergence.settings")}</h2>
      <div className="control-row">
        <span>{t("convergence.against")}</span>
        <Choice<Against>
          label={t("convergence.against")}
          value={choice.against}
          options={[
            { id: "toBloch", label: t("convergence.againsts.toBloch") },
            {
              id: "toAbove",
              label: t("convergence.againsts.toAbove"),
              content: t("convergence.againsts.toAboveShort"),
            },
          ]}
          onChange={(against) => choose({ against })}
        />
      </div>
      <div className="control-row">
        <span>{t("convergence.norm")}</span>
        <Choice<Norm>
          label={t("convergence.norm")}
          value={choice.norm}
          options={NORMS.map((id) => ({ id, label: t(`convergence.norms.${id}`) }))}
          onChange={(norm) => choose({ norm })}
        />
      </div>
      <EndField
        which="range"
        end="largest"
        value={largest}
        allows={(value) => sweepAllows(value, smallest)}
        onCommit={(value) => choose({ largest: value })}
      />
      <EndField
        which="range"
        end="smallest"
        value={smallest}
        allows={(value) => sweepAllows(largest, value)}
        onCommit={(value) => choose({ smallest: value })}
      />
      <EndField
        which="fit"
        end="largest"
        value={fit.largest}
        allows={(value) => fitAllows({ ...fit, largest: value })}
        onCommit={(value) => choose({ fit: { ...fit, largest: value } })}
      />
      <EndField
        which="fit"
        end="smallest"
        value={fit.smallest}
        allows={(value) => fitAllows({ ...fit, smallest: value })}
        onCommit={(value) => choose({ fit: { ...fit, smallest: value } })}
      />
    </section>
  );
}

interface EndFieldProps {
  readonly which: "range" | "fit";
  readonly end: "largest" | "smallest";
  readonly value: number;
  readonly allows: (value: number) => boolean;
  readonly onCommit: (value: number) => void;
}

/** One end of a range of ε. */
function EndField({ which, end, value, allows, onCommit }: EndFieldProps) {
  const { t } = useTranslation();
  const name = t(`convergence.${which}.${end}.name`);
  return (
    <div className="control-row sweep-row">
      <Tip label={t("controls.about", { name })} tip={t(`convergence.${which}.about`)}>
        <Tex tex={t(`convergence.${which}.${end}.symbol`)} />
      </Tip>
      <ExactField
        label={name}
        value={value}
        complaint={(typed) => (allows(typed) ? null : t(`convergence.${which}.complaint`))}
        notNumber={t("controls.notNumber")}
        onCommit={onCommit}
      />
    </div>
  );
}
