import { createRoot } from "react-dom/client";
import { startCatalogue } from "./i18n/i18n.ts";
import { createSimulationClient } from "./jobs/client.ts";
import { spawnSimulationWorker } from "./jobs/spawn.ts";
import { defaultPreset } from "./scenario/presets/index.ts";
import { createApp } from "./store/store.ts";
import { Page } from "./views/shell/Page.tsx";
import { rememberedTheme } from "./views/shell/themeMemory.ts";

startCatalogue();

const client = createSimulationClient({
  spawn: spawnSimulationWorker,
  onRestart: (reason) => app.actions.notify({ kind: "worker-restarted", reason }),
});

const app = createApp(
  { scenario: defaultPreset.scenario, presetId: defaultPreset.id, theme: rememberedTheme() },
  client,
);

createRoot(document.getElementById("root")!).render(<Page app={app} />);
