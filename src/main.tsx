import { createRoot } from "react-dom/client";
import { startCatalogue } from "./i18n/i18n.ts";
import { createSimulationClient } from "./jobs/client.ts";
import { createLaboratoryClient } from "./jobs/laboratoryClient.ts";
import { spawnLaboratoryWorker, spawnSimulationWorker } from "./jobs/spawn.ts";
import { DEFAULT_CHOICE } from "./scenario/manyLevels/choice.ts";
import { choiceText } from "./scenario/manyLevels/choiceText.ts";
import { createOperations } from "./store/operations.ts";
import type { AppState } from "./store/state.ts";
import { createApp, type Shared } from "./store/store.ts";
import { bindUrl } from "./url/binding.ts";
import { decodeFragment } from "./url/codec.ts";
import { defaultState, type SharedState, VIEWS } from "./url/sharedState.ts";
import { Page } from "./views/shell/Page.tsx";
import { rememberedTheme } from "./views/shell/themeMemory.ts";

startCatalogue();

const client = createSimulationClient({
  spawn: spawnSimulationWorker,
  onRestart: (reason) => app.actions.notify({ kind: "worker-restarted", reason }),
});

const laboratory = createLaboratoryClient({
  spawn: spawnLaboratoryWorker,
  onRestart: (reason) => app.actions.notify({ kind: "worker-restarted", reason }),
});

const operations = createOperations(laboratory);
const { manyLevels } = operations;

const start = decodeFragment(window.location.hash);
if (start.ok) manyLevels.choose(start.state.manyLevels ?? DEFAULT_CHOICE);
const app = createApp(
  {
    ...fromShared(start.ok ? start.state : defaultState()),
    theme: rememberedTheme(),
    notice: start.ok ? null : { kind: "bad-link", reason: start.notice, errors: start.errors },
  },
  client,
);

const address = bindUrl(
  {
    read: () => toShared(app.store.getState()),
    apply: (state, notice, errors = []) => {
      manyLevels.choose(state.manyLevels ?? DEFAULT_CHOICE);
      app.actions.restore(
        fromShared(state),
        notice === undefined ? null : { kind: "bad-link", reason: notice, errors },
      );
    },
    subscribe: (listener) => {
      const leave = [app.store.subscribe(listener), manyLevels.chosen.subscribe(listener)];
      return () => {
        for (const end of leave) end();
      };
    },
    isHeld: () => app.store.getState().held || manyLevels.chosen.getState().held,
  },
  window,
  (reason) => app.actions.notify({ kind: "no-link", reason }),
);

const link = () => {
  address.flush();
  return window.location.href;
};

createRoot(document.getElementById("root")!).render(<Page app={{ ...app, link, operations }} />);

/** A link's words for what the store holds, and back. */
function toShared({ scenario, presetId, view, axis, shown }: AppState): SharedState {
  const { choice } = manyLevels.chosen.getState();
  return {
    scenario,
    ...(presetId === null ? {} : { preset: presetId }),
    view: VIEWS.find((name) => name === view) ?? VIEWS[0],
    axis,
    rungs: shown,
    ...(choiceText(choice) === "" ? {} : { manyLevels: choice }),
  };
}

function fromShared({ scenario, preset, view, axis, rungs }: SharedState): Shared {
  return { scenario, presetId: preset ?? null, view, axis, shown: rungs };
}
