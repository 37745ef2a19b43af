import { useLayoutEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { createStore } from "zustand/vanilla";
import { EMBED_AXIS, type EmbedOptions } from "../../export/embed.ts";
import { AppContext, type BoundApp, useActions, useAppState, useLink } from "../../panels/appContext.ts";
import { CertificateLine } from "../../panels/CertificateLine.tsx";
import { FieldControl } from "../../panels/FieldControl.tsx";
import { themeVariables, useTheme } from "../../panels/theme.ts";
import { findParameter } from "../../scenario/parameters.ts";
import type { Axis } from "../../store/state.ts";
import { Choice } from "../../ui/Choice.tsx";
import { ShortcutsProvider } from "../../ui/Shortcuts.tsx";
import { ChartSummary } from "../dynamics/ChartSummary.tsx";
import { JobPanel } from "../dynamics/JobPanel.tsx";
import { PopulationsChart } from "../dynamics/PopulationsChart.tsx";
import type { ViewStore } from "../dynamics/viewStore.ts";
import { NoticeBar } from "../shell/NoticeBar.tsx";
import { ViewFrame } from "../shell/ViewFrame.tsx";
import "../shell/fonts.css";
import "../shell/base.css";
import "../shell/shell.css";
import "../dynamics/dynamics.css";
import "./embed.css";

/** One chart, few controls and the way to the whole app: what stands in a frame on somebody else's page. */
export function EmbedPage({ app, options }: { app: BoundApp; options: EmbedOptions }) {
  return (
    <AppContext value={app}>
      <ShortcutsProvider>
        <ThemedEmbed options={options} />
      </ShortcutsProvider>
    </AppContext>
  );
}

function ThemedEmbed({ options }: { options: EmbedOptions }) {
  const { t } = useTranslation();
  const theme = useTheme();
  const variables = useMemo(() => themeVariables(theme), [theme]);
  const name = useAppState((state) => state.scenario.name);
  const [viewStore] = useState<ViewStore>(() => createStore(() => ({ view: null })));

  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset.theme = theme.name;
    for (const [property, value] of Object.entries(variables)) root.style.setProperty(property, value);
  }, [theme, variables]);

  return (
    <div className="embed">
      <header className="embed-head">
        <h1 className="embed-title">{name ?? t("export.caption.untitled")}</h1>
        <WholeApp />
      </header>
      <NoticeBar />
      <main className="embed-main">
        <ViewFrame>
          <div className="chart-place">
            <PopulationsChart describedBy="populations-summary" viewStore={viewStore} />
            <ChartSummary id="populations-summary" />
            <JobPanel />
          </div>
        </ViewFrame>
      </main>
      <Controls ids={options.controls} />
      <footer className="embed-foot">
        <CertificateLine />
      </footer>
    </div>
  );
}

function Controls({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation();
  const { setAxis } = useActions();
  const axis = useAppState((state) => state.axis);
  const origin = useAppState((state) => state.origin);
  const fields = useMemo(
    () => ids.map((id) => findParameter(origin, id)).filter((field) => field !== undefined),
    [ids, origin],
  );
  if (ids.length === 0) return null;
  return (
    <section className="embed-controls" aria-label={t("controls.title")}>
      {fields.map((field) => (
        <FieldControl key={field.id} field={field} />
      ))}
      {ids.includes(EMBED_AXIS) && (
        <Choice<Axis>
          label={t("dynamics.axis")}
          value={axis}
          options={[
            { id: "logarithmic", label: t("dynamics.logarithmic") },
            { id: "linear", label: t("dynamics.linear") },
          ]}
          onChange={setAxis}
        />
      )}
    </section>
  );
}

/** Leads to what is on show now, however it was moved: the address is written when it is about to be used. */
function WholeApp() {
  const { t } = useTranslation();
  const present = useLink();
  const [address, setAddress] = useState(present);
  const renew = () => setAddress(present());
  return (
    <a
      className="embed-link"
      href={address}
      target="_blank"
      rel="noopener"
      onPointerEnter={renew}
      onPointerDown={renew}
      onFocus={renew}
      onKeyDown={renew}
    >
      {t("export.embedded.whole")}
    </a>
  );
}
