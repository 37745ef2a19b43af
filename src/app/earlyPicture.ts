import { dynamicsDrawing } from "../charts/dynamics.ts";
import { englishWords } from "../charts/dynamicsInput.ts";
import { drawFirst, keepForChart } from "../charts/firstPicture.ts";
import { themes } from "../charts/theme.ts";
import { themeNameOf, themeVariables } from "../charts/themeVariables.ts";
import { presenterSession } from "../lecture/presenter/presenterSession.ts";
import { wasRunning } from "../lecture/wasRunning.ts";
import type { AppState } from "../store/state.ts";
import { isLectureFragment } from "../url/lecture/key.ts";
import { chartInput } from "../views/dynamics/chartInput.ts";
import { rememberedLanguage } from "../views/shell/languageMemory.ts";
import { app, embedded, opened } from "./start.ts";

/** So long, ms, the rest of the page waits for curves: a long computation keeps nobody from it. */
const PATIENCE = 350;

/**
 * Draws the first curves where the page will have its chart, before any of the page is there: on an outline of it that
 * `index.html` brings. Resolves when they have been drawn; or when there is nothing to wait for, because the page begins
 * with something else or the curves take long.
 */
export async function drawEarly(): Promise<void> {
  const outline = document.querySelector<HTMLTemplateElement>("#outline");
  const root = document.getElementById("root");
  if (!outline || !root || !beginsWithCurves(app.store.getState())) return;
  const theme = themes[themeNameOf(app.store.getState().theme, matchMedia("(prefers-color-scheme: dark)").matches)];
  const { documentElement } = document;
  documentElement.dataset.theme = theme.name;
  for (const [name, value] of Object.entries(themeVariables(theme))) documentElement.style.setProperty(name, value);
  root.append(outline.content.cloneNode(true));
  const figure = root.querySelector<HTMLElement>("figure")!;

  /** True when there is nothing more to draw. */
  const draw = (state: AppState) => {
    if (!figure.isConnected) return true;
    if (!state.result?.complete) return false;
    const { clientWidth: width, clientHeight: height } = figure;
    const beside = { ghosts: [], words: englishWords, secondsPerTime: null, published: [] };
    const input = { ...chartInput(state, { ...beside, horizon: state.result.scenario.horizon }), width, height };
    if (drawFirst(figure, dynamicsDrawing(input, theme).figure)) keepForChart(figure);
    return true;
  };
  await new Promise<void>((resolve) => {
    // Curves that come later are still drawn, as long as the page is not there.
    const timer = setTimeout(resolve, PATIENCE);
    const leave = app.store.subscribe((state) => {
      if (!draw(state)) return;
      leave();
      clearTimeout(timer);
      // What was drawn is on its way to the screen before anything else is done.
      requestAnimationFrame(() => setTimeout(resolve));
    });
  });
}

/** The outline's words are English, and its chart is the plain one. */
function beginsWithCurves({ view, lower, compare, pins, laboratory }: AppState): boolean {
  return (
    embedded === null &&
    presenterSession(window.location.search) === null &&
    !isLectureFragment(opened) &&
    !wasRunning() &&
    rememberedLanguage() === "en" &&
    view === "dynamics" &&
    lower === "errors" &&
    !compare &&
    pins.length === 0 &&
    laboratory === null
  );
}
