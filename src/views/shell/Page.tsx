import { type ReactNode, type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { Tab, TabList, Tabs } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { AppContext, type BoundApp, useActions, useAppState } from "../../panels/appContext.ts";
import { themeVariables, useTheme } from "../../panels/theme.ts";
import { ShortcutsProvider } from "../../ui/Shortcuts.tsx";
import { Soon } from "../../ui/Soon.tsx";
import { EditorHost } from "../editor/EditorHost.tsx";
import { VIEWS } from "../registry.ts";
import { VisitHost } from "../visit/VisitHost.tsx";
import { FileDrop } from "./FileDrop.tsx";
import { Header } from "./Header.tsx";
import { HistoryKeys } from "./HistoryKeys.tsx";
import { NewVersion } from "./NewVersion.tsx";
import { NoticeBar } from "./NoticeBar.tsx";
import { PageFrame } from "./PageFrame.tsx";
import { SkipLink } from "./SkipLink.tsx";
import { useKeptFocus } from "./useKeptFocus.ts";
import { ViewFrame } from "./ViewFrame.tsx";
import { ViewKeys } from "./ViewKeys.tsx";
import "./fonts.css";
import "./base.css";
import "./shell.css";
import "./tables.css";
import "./forcedColours.css";
import "./print.css";

export interface PageProps {
  readonly app: BoundApp;
  /** The guided first visit is shown */
  readonly isNewcomer: boolean;
  /** Stand in the header beside its own tools */
  readonly tools?: ReactNode;
}

export function Page({ app, isNewcomer, tools }: PageProps) {
  return (
    <AppContext value={app}>
      <PageFrame>
        <ShortcutsProvider>
          <ThemedPage isNewcomer={isNewcomer} tools={tools} />
        </ShortcutsProvider>
      </PageFrame>
    </AppContext>
  );
}

function ThemedPage({ isNewcomer, tools }: Pick<PageProps, "isNewcomer" | "tools">) {
  const { t } = useTranslation();
  const theme = useTheme();
  const variables = useMemo(() => themeVariables(theme), [theme]);
  const { setView } = useActions();
  const chosen = useAppState((state) => state.view);
  const view = VIEWS.find(({ id }) => id === chosen) ?? VIEWS[0]!;

  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset.theme = theme.name;
    for (const [name, value] of Object.entries(variables)) root.style.setProperty(name, value);
  }, [theme, variables]);

  const panel = useRef<HTMLDivElement>(null);
  const [visiting, setVisiting] = useState(isNewcomer);
  const endVisit = useCallback(() => setVisiting(false), []);
  useKeptFocus(view.id, panel);

  return (
    <>
      <ViewKeys />
      <div className="page">
        <SkipLink view={panel} />
        <Header tools={tools} onVisit={() => setVisiting(true)}>
          {/* Only the tabs stand inside: what stands in `Tabs` is rendered twice, once to be counted. */}
          <Tabs className="tabs-frame" selectedKey={view.id} onSelectionChange={(key) => setView(String(key))}>
            <TabList className="tabs" aria-label={t("app.views")}>
              {VIEWS.map(({ id }) => (
                <Tab key={id} id={id} className="tab">
                  {({ isSelected }) => <TabWord word={t(`views.${id}`)} panel={isSelected ? panel : null} />}
                </Tab>
              ))}
            </TabList>
          </Tabs>
        </Header>
        <NoticeBar />
        <NewVersion />
        <main className="main">
          <div className="view" role="tabpanel" tabIndex={-1} ref={panel}>
            <ViewFrame key={view.id}>
              <view.component />
            </ViewFrame>
          </div>
        </main>
      </div>
      <Soon>
        <EditorHost />
        <FileDrop />
        <HistoryKeys />
        <VisitHost isOpen={visiting} onEnd={endVisit} />
      </Soon>
    </>
  );
}

/** The selected tab's word: the tab says which panel it controls, and the panel takes that name. */
function TabWord({ word, panel }: { word: string; panel: RefObject<HTMLElement | null> | null }) {
  const text = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const tab = text.current?.closest('[role="tab"]');
    if (!tab || !panel?.current) return;
    panel.current.id = tab.getAttribute("aria-controls") ?? "";
    panel.current.setAttribute("aria-labelledby", tab.id);
    tab.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [panel]);
  return <span ref={text}>{word}</span>;
}
