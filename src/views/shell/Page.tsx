import { Suspense, useLayoutEffect, useMemo } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { AppContext, type BoundApp, useActions, useAppState } from "../../panels/appContext.ts";
import { themeVariables, useTheme } from "../../panels/theme.ts";
import { ShortcutsProvider } from "../../ui/Shortcuts.tsx";
import { VIEWS } from "../registry.ts";
import { FileDrop } from "./FileDrop.tsx";
import { Header } from "./Header.tsx";
import { HistoryKeys } from "./HistoryKeys.tsx";
import { NoticeBar } from "./NoticeBar.tsx";
import { ViewFrame } from "./ViewFrame.tsx";
import "./fonts.css";
import "./base.css";
import "./shell.css";

export function Page({ app }: { app: BoundApp }) {
  return (
    <AppContext value={app}>
      <ShortcutsProvider>
        <ThemedPage />
      </ShortcutsProvider>
    </AppContext>
  );
}

function ThemedPage() {
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

  return (
    <>
      <Tabs className="page" selectedKey={view.id} onSelectionChange={(key) => setView(String(key))}>
        <Header>
          <TabList className="tabs" aria-label={t("app.views")}>
            {VIEWS.map(({ id }) => (
              <Tab key={id} id={id} className="tab">
                {t(`views.${id}`)}
              </Tab>
            ))}
          </TabList>
        </Header>
        <NoticeBar />
        <main className="main">
          {VIEWS.map(({ id, component: Component }) => (
            <TabPanel key={id} id={id} className="view">
              <ViewFrame>
                <Suspense fallback={null}>
                  <Component />
                </Suspense>
              </ViewFrame>
            </TabPanel>
          ))}
        </main>
      </Tabs>
      <FileDrop />
      <HistoryKeys />
    </>
  );
}
