// First: what follows may already start a worker.
import "./app/trustedTypes.ts";
import { createRoot } from "react-dom/client";
import { renderEmbed } from "./app/embed.tsx";
import { handOver, takeHandover } from "./app/handover.ts";
import { bindHistory } from "./app/history.ts";
import { keepOffline } from "./app/offline.ts";
import { chooseShared, fromShared, subscribeToChoices, toShared } from "./app/shared.ts";
import { embedOptions } from "./export/embed.ts";
import { startCatalogue } from "./i18n/i18n.ts";
import { createSimulationClient } from "./jobs/client.ts";
import { createLaboratoryPool, poolSize } from "./jobs/laboratoryPool.ts";
import { spawnLaboratoryWorker, spawnSimulationWorker } from "./jobs/spawn.ts";
import { createEditor } from "./store/editor.ts";
import { createOperations } from "./store/operations.ts";
import { createApp } from "./store/store.ts";
import { createUpdate } from "./store/update.ts";
import { parseNumber } from "./ui/parseNumber.ts";
import { bindUrl } from "./url/binding.ts";
import { decodeFragment } from "./url/codec.ts";
import { defaultState } from "./url/sharedState.ts";
import { rememberedLanguage } from "./views/shell/languageMemory.ts";
import { Page } from "./views/shell/Page.tsx";
import { rememberedTheme } from "./views/shell/themeMemory.ts";
import { isFirstVisit } from "./views/visit/visitMemory.ts";

// Without its words the page is still of use in English.
await startCatalogue(rememberedLanguage()).catch(() => {});

const client = createSimulationClient({
  spawn: spawnSimulationWorker,
  onRestart: (reason) => app.actions.notify({ kind: "worker-restarted", reason }),
});

const laboratory = createLaboratoryPool({
  spawn: spawnLaboratoryWorker,
  size: poolSize(navigator.hardwareConcurrency),
  onRestart: (reason) => app.actions.notify({ kind: "worker-restarted", reason }),
});

const operations = createOperations(laboratory);
const { manyLevels } = operations;

const embedded = embedOptions(window.location.search);
// One who opens a link sees exactly that.
const isNewcomer = !embedded && window.location.hash === "" && isFirstVisit();
const start = decodeFragment(window.location.hash);
if (start.ok) chooseShared(start.state, operations);
const app = createApp(
  {
    ...fromShared(start.ok ? start.state : defaultState()),
    ...takeHandover(),
    theme: embedded?.theme ?? rememberedTheme(),
    notice: start.ok ? null : { kind: "bad-link", reason: start.notice, errors: start.errors },
  },
  client,
);

operations.instant.follow(app.store);

const history = bindHistory(app, operations);
const editor = createEditor(app, history, parseNumber);

const update = createUpdate();

const bound = { ...app, operations, history, editor, update };
const root = createRoot(document.getElementById("root")!);
if (embedded) await renderEmbed(root, bound, embedded);
else {
  const link = bindAddress();
  root.render(<Page app={{ ...bound, link }} isNewcomer={isNewcomer} />);
  // A page of a frame belongs to the page around it, and keeps nothing.
  keepOffline(update, () => {
    link();
    handOver(app.store.getState());
  });
}

/** Keeps the address bar in step, and gives the way to read it. */
function bindAddress(): () => string {
  const address = bindUrl(
    {
      read: () => toShared(app.store.getState(), operations),
      apply: (state, notice, errors = []) => {
        chooseShared(state, operations);
        app.actions.restore(
          fromShared(state),
          notice === undefined ? null : { kind: "bad-link", reason: notice, errors },
        );
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
