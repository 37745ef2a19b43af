import { createRoot } from "react-dom/client";
import { renderEmbed } from "./app/embed.tsx";
import { handOver } from "./app/handover.ts";
import { bindHistory } from "./app/history.ts";
import { lazily } from "./app/lazily.ts";
import { keepOffline } from "./app/offline.ts";
import { bindPaper } from "./app/paper.ts";
import { renderPresenter } from "./app/presenter.tsx";
import { chooseShared, fromShared, subscribeToChoices, toShared } from "./app/shared.ts";
import { app, embedded, opened, start } from "./app/start.ts";
import { startCatalogue } from "./i18n/i18n.ts";
import { createLaboratoryPool, poolSize } from "./jobs/laboratoryPool.ts";
import { spawnLaboratoryWorker } from "./jobs/spawn.ts";
import { LectureButton } from "./lecture/LectureButton.tsx";
import { createLectures } from "./lecture/lectures.ts";
import { presenterSession } from "./lecture/presenter/presenterSession.ts";
import { wasRunning } from "./lecture/wasRunning.ts";
import { createEditor } from "./store/editor.ts";
import { createOperations } from "./store/operations.ts";
import type { Notice } from "./store/state.ts";
import { createUpdate } from "./store/update.ts";
import { subscribeToPicture } from "./ui/firstPicture.ts";
import { parseNumber } from "./ui/parseNumber.ts";
import { bindUrl } from "./url/binding.ts";
import { isLectureFragment } from "./url/lecture/key.ts";
import type { SharedState } from "./url/sharedState.ts";
import { rememberedLanguage } from "./views/shell/languageMemory.ts";
import { Page } from "./views/shell/Page.tsx";
import { isFirstVisit } from "./views/visit/visitMemory.ts";

// Without its words the page is still of use in English.
await startCatalogue(rememberedLanguage()).catch(() => {});

const laboratory = createLaboratoryPool({
  spawn: spawnLaboratoryWorker,
  size: poolSize(navigator.hardwareConcurrency),
  onRestart: (reason) => app.actions.notify({ kind: "worker-restarted", reason }),
});

const operations = createOperations(laboratory);
const { manyLevels } = operations;

// One who opens a link sees exactly that.
const isNewcomer = !embedded && opened === "" && isFirstVisit();
if (start.ok) chooseShared(start.state, operations);
operations.instant.follow(app.store);
bindPaper();

const history = bindHistory(app, operations);
const editor = lazily(() => createEditor(app, history, parseNumber));

const update = createUpdate();

const reopen = () => {
  handOver(app.store.getState());
  window.location.reload();
};
const bound = { ...app, operations, history, editor, update, reopen };
const root = createRoot(document.getElementById("root")!);
const presenting = presenterSession(window.location.search);
if (embedded) renderEmbed(root, bound, embedded);
else if (presenting !== null) renderPresenter(root, bound, presenting);
else {
  const lectures = createLectures(
    {
      present: () => toShared(app.store.getState(), operations),
      show: (state) => showShared(state),
      async loadStage() {
        const { createLectureApp } = await import("./app/lecture.ts");
        return (state) => createLectureApp(state, reopen);
      },
    },
    app.actions.notify,
  );
  const address = lazily(() => bindAddress(lectures.openLink));
  const link = () => address()();
  // To write an address where there was none takes as long as to draw the curves: it comes after them.
  if (opened === "") subscribeToPicture(address);
  else address();
  root.render(<Page app={{ ...bound, link }} isNewcomer={isNewcomer} tools={<LectureButton lectures={lectures} />} />);
  if (isLectureFragment(opened)) void lectures.openLink(opened);
  else if (wasRunning()) void lectures.resume();
  // A page of a frame belongs to the page around it, and keeps nothing.
  keepOffline(update, () => {
    link();
    handOver(app.store.getState());
  });
}

/** What opening a link does to the page. */
function showShared(state: SharedState, notice: Notice | null = null): void {
  chooseShared(state, operations);
  app.actions.restore(fromShared(state), notice);
}

/** Keeps the address bar in step, and gives the way to read it. Links to lectures, which are no state of the page, go to `openLecture`. */
function bindAddress(openLecture: (fragment: string) => void): () => string {
  const address = bindUrl(
    {
      read: () => toShared(app.store.getState(), operations),
      apply: (state, notice, errors = []) =>
        showShared(state, notice === undefined ? null : { kind: "bad-link", reason: notice, errors }),
      takes: (fragment) => {
        if (!isLectureFragment(fragment)) return false;
        openLecture(fragment);
        return true;
      },
      subscribe: (listener) => {
        const leave = [app.store.subscribe(listener), subscribeToChoices(operations, listener)];
        return () => {
          for (const end of leave) end();
        };
      },
      isHeld: () => app.store.getState().held || app.store.getState().playing || manyLevels.chosen.getState().held,
    },
    window,
    (reason) => app.actions.notify({ kind: "no-link", reason }),
  );
  return () => {
    address.flush();
    return window.location.href;
  };
}
