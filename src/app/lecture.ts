import { wholeAddress } from "../export/embed.ts";
import { createSimulationClient } from "../jobs/client.ts";
import { createLaboratoryPool, poolSize } from "../jobs/laboratoryPool.ts";
import { spawnLaboratoryWorker, spawnSimulationWorker } from "../jobs/spawn.ts";
import type { LectureApp } from "../lecture/host.ts";
import { createEditor } from "../store/editor.ts";
import { createOperations } from "../store/operations.ts";
import { createApp } from "../store/store.ts";
import { createUpdate } from "../store/update.ts";
import { parseNumber } from "../ui/parseNumber.ts";
import { encodeState } from "../url/codec.ts";
import type { SharedState } from "../url/sharedState.ts";
import { bindHistory } from "./history.ts";
import { lazily } from "./lazily.ts";
import { chooseShared, fromShared, toShared } from "./shared.ts";

/**
 * A page of its own for a lecture: its own store, workers and undo. The page it was started from computes nothing and changes
 * nothing meanwhile, so that it is as it was when the lecture has ended; its address never hears of the lecture. `reopen` opens the
 * whole page anew, which comes back to the lecture's step.
 */
export function createLectureApp(begin: SharedState, reopen: () => void): LectureApp {
  const onRestart = (reason: string) => app.actions.notify({ kind: "worker-restarted", reason });
  const client = createSimulationClient({ spawn: spawnSimulationWorker, onRestart });
  const laboratory = createLaboratoryPool({
    spawn: spawnLaboratoryWorker,
    size: poolSize(navigator.hardwareConcurrency),
    onRestart,
  });
  const operations = createOperations(laboratory);
  chooseShared(begin, operations);
  const app = createApp({ ...fromShared(begin), theme: "projector", notice: null }, client);
  operations.instant.follow(app.store);
  const history = bindHistory(app, operations);
  const editor = lazily(() => createEditor(app, history, parseNumber));
  const link = () => {
    const encoded = encodeState(toShared(app.store.getState(), operations));
    return wholeAddress(window.location.href, encoded.ok ? encoded.fragment : "");
  };
  return {
    app: { ...app, operations, history, editor, update: createUpdate(), link, reopen },
    restore(state) {
      chooseShared(state, operations);
      app.actions.pause();
      app.actions.restore(fromShared(state), null);
    },
    dispose() {
      client.dispose();
      laboratory.dispose();
    },
  };
}
