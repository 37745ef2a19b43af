/**
 * What a page does while a slider is dragged, seen from inside the page but without its help: the script below is put in
 * front of the page's own and knows only what any page shows.
 *
 * - **Frames**: times of requestAnimationFrame's frames; one that is late or left out shows as a longer interval.
 * - **Input**: the time stamp of each pointer event, which the browser gives it before the page hears of it.
 * - **Jobs**: messages to a worker that carry a scenario and an id, and messages back that carry a Bloch curve of that
 *   id. The job sent in answer to an event belongs to it.
 * - **Painted**: a task that each frame posts to itself runs right after that frame was laid out, painted and handed to
 *   the compositor. What the chart held then is what that frame shows: its Bloch curve is compared, value by value, with
 *   those that came from the worker, so that a picture of an older job is not taken for the newest one. A place that the
 *   hand comes back to is drawn from memory, without a job, and is left out.
 * - **Long tasks**: the browser's own observer.
 *
 * From the event's time stamp to that task is the latency of a curve.
 */

/** @param {import("playwright-core").Page} page */
export async function watchDrag(page) {
  await page.addInitScript(() => {
    /** @typedef {{ id: number, input: number, sent: number, heard: number, curve: { times: Float64Array, populations: Float64Array } | null, painted: number }} Job */
    /** @type {Map<number, Job>} */
    const jobs = new Map();
    /** @type {number[]} */
    let frames = [];
    /** @type {{ start: number, duration: number }[]} */
    let longTasks = [];
    /** @type {number[]} */
    let changes = [];
    let events = 0;
    /** The newest job that was painted. */
    let newest = 0;
    let lastEvent = 0;
    let recording = false;

    window.addEventListener(
      "pointermove",
      (event) => {
        if (event.buttons === 0) return;
        lastEvent = event.timeStamp;
        if (recording) events += event.getCoalescedEvents().length;
      },
      { capture: true },
    );

    /**
     * Objects within a message, a few steps deep.
     * @param {any} value
     * @param {(found: any) => void} visit
     */
    const within = (value, visit, depth = 0) => {
      if (typeof value !== "object" || value === null || depth > 6 || ArrayBuffer.isView(value)) return;
      visit(value);
      for (const part of Array.isArray(value) ? value : Object.values(value)) within(part, visit, depth + 1);
    };

    const Real = window.Worker;
    window.Worker = class extends Real {
      /**
       * @override
       * @param {any} message
       * @param {any} [transfer]
       */
      postMessage(message, transfer) {
        if (message?.type === "APPLY") {
          within(message.argumentList, (found) => {
            if (typeof found.id === "number" && found.scenario && !jobs.has(found.id)) {
              jobs.set(found.id, {
                id: found.id,
                input: lastEvent,
                sent: performance.now(),
                heard: 0,
                curve: null,
                painted: 0,
              });
            }
          });
        }
        super.postMessage(message, transfer);
      }
    };
    /** @param {MessageEvent} event */
    const hear = ({ data }) =>
      within(data, (found) => {
        const job = found.kind === "bloch" ? jobs.get(found.id) : undefined;
        if (!job || job.curve) return;
        job.curve = found.curve;
        job.heard = performance.now();
      });
    const RealChannel = window.MessageChannel;
    window.MessageChannel = class extends RealChannel {
      constructor() {
        super();
        this.port1.addEventListener("message", hear);
      }
    };

    /** The job whose Bloch curve stands in the chart, or null. */
    const shown = () => {
      /** @type {any} */
      const figure = document.querySelector('figure[aria-label="populations"]');
      const trace =
        /** @type {any} */ (window).shownCurve ??
        figure?.data?.find((/** @type {any} */ { name }) => name === "Bloch 1");
      if (!trace) return null;
      const places = [trace.x.length >> 2, trace.x.length >> 1, (3 * trace.x.length) >> 2];
      for (const job of [...jobs.values()].reverse()) {
        if (!job.curve) continue;
        const { times, populations } = job.curve;
        const levels = populations.length / times.length;
        if (places.every((k) => populations[times.indexOf(trace.x[k]) * levels] === trace.y[k])) return job;
      }
      return null;
    };

    const { port1, port2 } = new RealChannel();
    port1.onmessage = () => {
      if (!recording) return;
      const job = shown();
      // An older one is what the hand has come back to.
      if (!job || job.id <= newest) return;
      newest = job.id;
      job.painted = performance.now();
      changes.push(job.painted);
    };
    const frame = (/** @type {number} */ time) => {
      if (recording) frames.push(time);
      port2.postMessage(null);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) longTasks.push({ start: startTime, duration });
    }).observe({ type: "longtask", buffered: false });

    Object.assign(window, {
      startWatch() {
        frames = [];
        longTasks = [];
        changes = [];
        events = 0;
        jobs.clear();
        recording = true;
      },
      stopWatch() {
        recording = false;
        const painted = [...jobs.values()].filter((job) => job.painted > 0);
        return {
          frames,
          longTasks,
          changes,
          events,
          jobs: jobs.size,
          latencies: painted.map(({ input, painted: at }) => at - input),
          stages: painted.map(({ input, sent, heard, painted: at }) => [sent - input, heard - sent, at - heard]),
        };
      },
    });
  });
}
