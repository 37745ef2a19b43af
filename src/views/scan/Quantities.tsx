import { useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useTheme } from "../../panels/theme.ts";
import { groupOf, type Headline, type HeadlineGroup, headlineExists, headlineText } from "../../scenario/headlines.ts";
import { isLogarithmic, MOST_QUANTITIES } from "../../scenario/scan/choice.ts";
import { Choice } from "../../ui/Choice.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { QuantityControls } from "../regimeMap/QuantityControls.tsx";
import { curveLook } from "./curveLook.ts";
import type { ScanState } from "./useScan.ts";
import { useScanWords } from "./words.ts";

const FIRST: Headline = { kind: "population", level: 0, rung: "averaged", at: "equilibrium" };

/** What is on show, and what may be shown beside it. */
export function Quantities({ scan }: { scan: ScanState }) {
  const { t } = useTranslation();
  const { plan, choice, choose } = scan;
  const { quantities, scenario } = plan;
  const [next, setNext] = useState<Headline>(FIRST);
  const wanted = headlineExists(next, scenario) ? next : FIRST;
  const there = quantities.some((one) => headlineText(one) === headlineText(wanted));
  const full = quantities.length >= MOST_QUANTITIES;
  const groups = [...new Set(quantities.map(groupOf))];
  return (
    <section className="panel scan-quantities">
      <h2 className="panel-title">{t("scan.quantities.title")}</h2>
      <ul className="scan-shown" aria-label={t("scan.quantities.shown")}>
        {quantities.map((quantity) => (
          <Shown
            key={headlineText(quantity)}
            quantity={quantity}
            remove={
              quantities.length > 1 ? () => choose({ quantities: quantities.filter((one) => one !== quantity) }) : null
            }
          />
        ))}
      </ul>
      {groups.map((group) => (
        <GroupScale key={group} group={group} scan={scan} />
      ))}
      <fieldset className="scan-another">
        <legend>{t("scan.quantities.another")}</legend>
        <QuantityControls scenario={scenario} quantity={wanted} choose={setNext} />
        <div className="control-row">
          <p className="aside">{full ? t("scan.quantities.full") : there ? t("scan.quantities.there") : ""}</p>
          {choice.quantities && (
            <Button className="button" onPress={() => choose({ quantities: null })}>
              {t("scan.quantities.usual")}
            </Button>
          )}
          <Button
            className="button"
            isDisabled={full || there}
            onPress={() => choose({ quantities: [...quantities, wanted] })}
          >
            {t("scan.quantities.add")}
          </Button>
        </div>
      </fieldset>
    </section>
  );
}

function Shown({ quantity, remove }: { quantity: Headline; remove: (() => void) | null }) {
  const { t } = useTranslation();
  const theme = useTheme();
  const words = useScanWords();
  const name = words.name(quantity);
  return (
    <li>
      <span className="dot" style={{ ["--thumb" as string]: curveLook(quantity, theme).colour }} />
      <span>{name}</span>
      {remove && (
        <Button className="icon-button" aria-label={t("scan.quantities.remove", { name })} onPress={remove}>
          <Icon name="close" />
        </Button>
      )}
    </li>
  );
}

/** Linear or logarithmic, for all curves of one group. */
function GroupScale({ group, scan }: { group: HeadlineGroup; scan: ScanState }) {
  const { t } = useTranslation();
  const { choice, choose } = scan;
  const name = t(`scan.quantities.groups.${group}`);
  const value = isLogarithmic(choice, group) ? "log" : "linear";
  return (
    <div className="control-row">
      <span>{name}</span>
      <Choice
        label={t("scan.quantities.axis", { group: name })}
        value={value}
        options={(["linear", "log"] as const).map((id) => ({ id, label: t(`scan.quantities.${id}`) }))}
        onChange={() =>
          choose({
            turned: choice.turned.includes(group)
              ? choice.turned.filter((one) => one !== group)
              : [...choice.turned, group],
          })
        }
      />
    </div>
  );
}
