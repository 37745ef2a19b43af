import { type ReactNode, useState } from "react";
import { Checkbox, CheckboxGroup } from "react-aria-components";
import { useTranslation } from "react-i18next";
import {
  DEFAULT_EMBED,
  EMBED_AXIS,
  EMBED_THEMES,
  type EmbedTheme,
  embedAddress,
  embedSnippet,
} from "../../export/embed.ts";
import { useAppState, useLink } from "../../panels/appContext.ts";
import { parametersOf } from "../../scenario/parameters.ts";
import { Choice } from "../../ui/Choice.tsx";
import { ExactField } from "../../ui/ExactField.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Tex } from "../../ui/Tex.tsx";
import { CopyButton } from "./CopyButton.tsx";

/** Sides of a frame, pixels. */
const LEAST = 280;
const MOST = 4000;

/** HTML for a slide or a course page: the chart with a few controls. */
export function EmbedExport() {
  const { t } = useTranslation();
  const present = useLink();
  const [link] = useState(present);
  const scenario = useAppState((state) => state.scenario);
  const [controls, setControls] = useState<readonly string[]>(DEFAULT_EMBED.controls);
  const [theme, setTheme] = useState<EmbedTheme | null>(null);
  const [width, setWidth] = useState(900);
  const [height, setHeight] = useState(620);

  const fields = parametersOf(scenario);
  const offered = [...fields, { id: EMBED_AXIS }];
  const chosen = offered.map(({ id }) => id).filter((id) => controls.includes(id));
  const address = embedAddress(link, { controls: chosen, theme });
  const title = t("export.embedded.chart", { scenario: scenario.name ?? t("export.caption.untitled") });
  const html = embedSnippet(address, { title, width, height });

  return (
    <div className="export-embed">
      <p>{t("export.snippet.text")}</p>
      <CheckboxGroup
        className="export-checks"
        aria-label={t("export.snippet.controls")}
        value={[...controls]}
        onChange={setControls}
      >
        <span className="panel-title" aria-hidden="true">
          {t("export.snippet.controls")}
        </span>
        <div className="export-check-row">
          {fields.map(({ id, label, symbol }) => (
            <Check key={id} id={id}>
              <Tex tex={symbol} text={label} />
            </Check>
          ))}
          <Check id={EMBED_AXIS}>{t("export.snippet.axis")}</Check>
        </div>
      </CheckboxGroup>
      <div className="export-line">
        <div className="export-titled">
          <span className="panel-title" aria-hidden="true">
            {t("export.snippet.theme")}
          </span>
          <Choice
            label={t("export.snippet.theme")}
            value={theme ?? "reader"}
            options={(["reader", ...EMBED_THEMES] as const).map((id) => ({
              id,
              label: t(`export.snippet.themes.${id}`),
            }))}
            onChange={(id) => setTheme(EMBED_THEMES.find((one) => one === id) ?? null)}
          />
        </div>
        <div className="export-sides">
          <Side name={t("export.snippet.width")} value={width} onChange={setWidth} />
          <Side name={t("export.snippet.height")} value={height} onChange={setHeight} />
        </div>
      </div>
      <textarea
        className="export-code export-snippet"
        aria-label={t("export.snippet.code")}
        readOnly
        value={html}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="button-row">
        <CopyButton text={() => html} primary />
        <a className="button export-try" href={address} target="_blank" rel="noopener">
          {t("export.snippet.try")}
        </a>
      </div>
    </div>
  );
}

function Check({ id, children }: { id: string; children: ReactNode }) {
  return (
    <Checkbox value={id} className="export-check">
      <span className="export-box">
        <Icon name="check" />
      </span>
      {children}
    </Checkbox>
  );
}

function Side({ name, value, onChange }: { name: string; value: number; onChange: (value: number) => void }) {
  const { t } = useTranslation();
  const bad = t("export.snippet.bad", { least: LEAST, most: MOST });
  return (
    <div className="export-side">
      <span aria-hidden="true">{name}</span>
      <ExactField
        label={t("export.snippet.pixels", { name })}
        value={value}
        complaint={(next) => (Number.isInteger(next) && next >= LEAST && next <= MOST ? null : bad)}
        notNumber={bad}
        onCommit={onChange}
      />
    </div>
  );
}
