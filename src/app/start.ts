/**
 * The beginning of the page, without React: what the address says, the store, and the first job. Imported by the page's
 * first script, so that all this is under way while the rest is read.
 */
import { embedOptions } from "../export/embed.ts";
import { createSimulationClient } from "../jobs/client.ts";
import { spawnSimulationWorker } from "../jobs/spawn.ts";
import { createApp } from "../store/store.ts";
import { decodeFragment } from "../url/codec.ts";
import { isLectureFragment } from "../url/lecture/key.ts";
import { defaultState } from "../url/sharedState.ts";
import { rememberedTheme } from "../views/shell/themeMemory.ts";
import { takeHandover } from "./handover.ts";
import { fromShared } from "./shared.ts";

export const embedded = embedOptions(window.location.search);
/** The fragment that the page was opened with */
export const opened = window.location.hash;
export const start = decodeFragment(isLectureFragment(opened) ? "" : opened);

export const app = createApp(
  {
    ...fromShared(start.ok ? start.state : defaultState()),
    ...takeHandover(),
    theme: embedded?.theme ?? rememberedTheme(),
    notice: start.ok ? null : { kind: "bad-link", reason: start.notice, errors: start.errors },
  },
  createSimulationClient({
    spawn: spawnSimulationWorker,
    onRestart: (reason) => app.actions.notify({ kind: "worker-restarted", reason }),
  }),
);
