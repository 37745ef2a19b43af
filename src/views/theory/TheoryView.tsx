import { type ComponentType, useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useActions, useAppState } from "../../panels/appContext.ts";
import { THEORY_PAGES, type TheoryPage } from "../../scenario/theoryPages.ts";
import { AlgorithmPage } from "./pages/AlgorithmPage.tsx";
import { EquilibriaPage } from "./pages/EquilibriaPage.tsx";
import { HypothesesPage } from "./pages/HypothesesPage.tsx";
import { LadderPage } from "./pages/LadderPage.tsx";
import { LayersPage } from "./pages/LayersPage.tsx";
import { ManyLevelsPage } from "./pages/ManyLevelsPage.tsx";
import { MisprintsPage } from "./pages/MisprintsPage.tsx";
import { ModelPage } from "./pages/ModelPage.tsx";
import { PhysicalPage } from "./pages/PhysicalPage.tsx";
import { SymbolsPage } from "./pages/SymbolsPage.tsx";
import { TableOnePage } from "./pages/TableOnePage.tsx";
import "./theory.css";

const PAGES: Readonly<Record<TheoryPage, ComponentType>> = {
  model: ModelPage,
  ladder: LadderPage,
  "table-one": TableOnePage,
  layers: LayersPage,
  equilibria: EquilibriaPage,
  "many-levels": ManyLevelsPage,
  hypotheses: HypothesesPage,
  physical: PhysicalPage,
  misprints: MisprintsPage,
  algorithm: AlgorithmPage,
  symbols: SymbolsPage,
};

/** The theory as the program uses it, page by page. */
export function TheoryView() {
  const { t } = useTranslation();
  const { setPage } = useActions();
  const page = useAppState((state) => state.page);
  const Page = PAGES[page];
  const at = THEORY_PAGES.indexOf(page);
  const article = useRef<HTMLElement>(null);
  const seen = useRef(page);

  useEffect(() => {
    if (seen.current === page) return;
    seen.current = page;
    article.current?.scrollTo(0, 0);
  }, [page]);

  return (
    <div className="theory">
      <nav className="theory-contents" aria-label={t("theory.contents")}>
        <ol>
          {THEORY_PAGES.map((id) => (
            <li key={id}>
              <Button
                className="theory-entry"
                aria-current={id === page ? "page" : "false"}
                onPress={() => setPage(id)}
              >
                {t(`theory.pages.${id}`)}
              </Button>
            </li>
          ))}
        </ol>
      </nav>
      <article className="theory-page" ref={article} aria-label={t(`theory.pages.${page}`)}>
        <h2>{t(`theory.pages.${page}`)}</h2>
        <Page />
        <footer className="theory-foot">
          <Turn to={THEORY_PAGES[at - 1]} direction="back" />
          <Turn to={THEORY_PAGES[at + 1]} direction="next" />
        </footer>
      </article>
    </div>
  );
}

function Turn({ to, direction }: { to: TheoryPage | undefined; direction: "back" | "next" }) {
  const { t } = useTranslation();
  const { setPage } = useActions();
  if (to === undefined) return <span />;
  return (
    <Button className="button" onPress={() => setPage(to)}>
      {t(`theory.${direction}`, { page: t(`theory.pages.${to}`) })}
    </Button>
  );
}
