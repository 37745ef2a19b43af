import { useTranslation } from "react-i18next";
import type { Field } from "../scenario/fields.ts";
import { formatShort } from "../ui/format.ts";
import { Section } from "../ui/Section.tsx";
import { Tex } from "../ui/Tex.tsx";
import { useAppState } from "./appContext.ts";
import { FieldControl, fieldKind } from "./FieldControl.tsx";
import { Paced } from "./Paced.tsx";
import { TuningEdit } from "./TuningEdit.tsx";
import { useTuningFields } from "./TuningFields.ts";
import "./tuning.css";

const GROUPS = [
  { id: "wave", kinds: ["amplitude", "frequency", "coupling"] },
  { id: "environment", kinds: ["temperature", "gamma", "relaxation"] },
  { id: "time", kinds: ["horizon"] },
] as const;

/** What is tuned less often than the scaling and the detunings: closed at first, so that the first look is calm. */
export function TuningPanel() {
  const { t } = useTranslation();
  const fields = useTuningFields();
  return (
    <div className="sections tuning">
      {GROUPS.map(({ id, kinds }) => {
        const own = fields.filter((field) => kinds.some((kind) => kind === fieldKind(field)));
        if (own.length === 0) return null;
        return (
          <Section key={id} id={`tuning-${id}`} title={t(`tuning.${id}`)} aside={<Present fields={own} />}>
            {own.map((field) => (
              <FieldControl key={field.id} field={field} />
            ))}
          </Section>
        );
      })}
      <TuningEdit />
    </div>
  );
}

/** The first numbers of a closed group, so that nothing is out of sight. */
function Present({ fields }: { fields: readonly Field[] }) {
  return (
    <Paced>
      {fields.slice(0, 2).map((field) => (
        <span key={field.id} className="tuning-value">
          <Tex tex={field.symbol} /> <PresentValue field={field} />
        </span>
      ))}
    </Paced>
  );
}

function PresentValue({ field }: { field: Field }) {
  return formatShort(useAppState((state) => field.get(state.scenario)));
}
