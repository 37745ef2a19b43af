import { useMemo, useState } from "react";
import { Input, TextField } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { MAX_PIN_NAME, type PinnedRun } from "../store/pins.ts";
import { Tex } from "../ui/Tex.tsx";
import { useActions, useAppState } from "./appContext.ts";
import { runNumbers } from "./PinsNumbers.ts";
import { type ComparisonRow, useComparisonRows } from "./PinsRows.ts";
import { PinSign } from "./PinsSign.tsx";

/** The present run and the pinned ones side by side; where a pinned one differs from the present it stands out. */
export function PinsTable() {
  const { t } = useTranslation();
  const pins = useAppState((state) => state.pins);
  const result = useAppState((state) => state.result);
  const numbers = useMemo(() => result && runNumbers(result), [result]);
  const { parameters, results } = useComparisonRows(result && numbers && { scenario: result.scenario, numbers }, pins);
  return (
    <div className="pins-table">
      <table className="figures" aria-label={t("pins.table.name")}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t("pins.table.what")}</span>
            </th>
            <th scope="col">{t("pins.table.present")}</th>
            {pins.map((run) => (
              <th key={run.mark} scope="col">
                <PinName run={run} />
              </th>
            ))}
          </tr>
        </thead>
        <Rows title={t("pins.table.parameters")} rows={parameters} nothing={t("pins.table.sameParameters")} />
        <Rows title={t("pins.table.numbers")} rows={results} />
      </table>
    </div>
  );
}

/** Longer texts than a number's are words, and may be broken. */
const MOST_DIGITS = 14;

function Rows({ title, rows, nothing }: { title: string; rows: readonly ComparisonRow[]; nothing?: string }) {
  return (
    <tbody>
      <tr className="pins-group">
        <th scope="rowgroup">{title}</th>
        {rows.length === 0 && <td colSpan={99}>{nothing}</td>}
      </tr>
      {rows.map(({ key, name, tex, cells }) => (
        <tr key={key}>
          <th scope="row">{tex === undefined ? name : <Tex tex={tex} text={name} />}</th>
          {cells.map(({ id, text }, i) => (
            <td key={id} data-differs={i > 0 && text !== cells[0]!.text} data-words={text.length > MOST_DIGITS}>
              {text}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

/** The name, which can be typed over; Escape gives it up. */
function PinName({ run: { mark, name } }: { run: PinnedRun }) {
  const { t } = useTranslation();
  const { renamePin } = useActions();
  const [draft, setDraft] = useState<string | null>(null);
  const commit = () => {
    if (draft !== null) renamePin(mark, draft);
    setDraft(null);
  };
  return (
    <span className="pin-title">
      <PinSign mark={mark} />
      <TextField
        aria-label={t("pins.rename", { n: mark + 1 })}
        value={draft ?? name}
        maxLength={MAX_PIN_NAME}
        onChange={setDraft}
        onBlur={commit}
        onKeyDown={({ key }) => {
          if (key === "Enter") commit();
          if (key === "Escape") setDraft(null);
        }}
      >
        <Input />
      </TextField>
    </span>
  );
}
