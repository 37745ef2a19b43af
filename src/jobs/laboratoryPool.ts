import { CANCEL_DEADLINE_MS, type KeptWorker, keepWorker, type RunEnd } from "./keptWorker.ts";
import type {
  EventOf,
  InputOf,
  LaboratoryChunk,
  LaboratoryClient,
  LaboratoryRequest,
  OperationName,
  PartsOptions,
  Priority,
} from "./laboratory/contract.ts";
import type { JobOutcome } from "./messages.ts";
import { type Channel, createChannel } from "./newestWins.ts";
import { type PartProgress, trackParts } from "./partProgress.ts";
import { isOverdue, nextTurn } from "./turns.ts";
import type { WorkerHandle } from "./workerHandle.ts";

export type LaboratoryWorker = WorkerHandle<LaboratoryRequest, LaboratoryChunk, JobOutcome>;

/** Beyond these a pool gains little and holds memory. */
const MOST_WORKERS = 8;
/** An extra worker without work is ended after this long, ms. */
export const IDLE_MS = 180_000;
/** A worker that was told to leave its part has this long, ms, when somebody waits for it. */
const STUCK_MS = 1000;
/** A worker is told ahead of its next part where so many for each worker are left. */
const PLENTY = 4;
/** A part whose worker broke is done again once. */
const MOST_BREAKS = 1;

export interface LaboratoryPoolOptions {
  readonly spawn: () => LaboratoryWorker;
  /** Workers at most; they are started as they are needed */
  readonly size: number;
  /** A worker was lost and replaced; the reason is a sentence part for people */
  readonly onRestart: (reason: string) => void;
}

export interface LaboratoryPool extends LaboratoryClient {
  /** Ends all workers; unfinished jobs are reported cancelled. */
  dispose(): void;
}

/** As many workers as the machine has cores, within reason. */
export function poolSize(cores: number | undefined): number {
  return Math.min(MOST_WORKERS, Math.max(1, Math.floor(cores ?? 1) || 1));
}

interface Part {
  readonly index: number;
  breaks: number;
  /** Events said so far; those of an earlier attempt are not said again */
  said: number;
  /** Events of the present attempt */
  heard: number;
}

interface Job {
  readonly id: number;
  readonly operation: OperationName;
  readonly inputs: readonly InputOf<OperationName>[];
  readonly priority: Priority;
  readonly line: Line;
  readonly onEvent: (event: EventOf<OperationName>, part: number) => void;
  readonly onOutcome: (outcome: JobOutcome) => void;
  readonly progress: PartProgress;
  /** Whether progress is an event as any other */
  readonly plain: boolean;
  /** Parts to be taken up, the next one last */
  readonly queue: Part[];
  runningParts: number;
  left: number;
  begun: boolean;
  settled: boolean;
  readonly servedAt: number;
}

/** The jobs of one channel. */
interface Line {
  readonly channel: Channel<Job>;
  servedAt: number;
}

/** A part that a worker has been told of ahead, taken from its job's queue. */
interface Ahead {
  readonly job: Job;
  readonly part: Part;
  readonly request: LaboratoryRequest;
}

/** One worker of the pool with what it does; `work` is null while it is idle or stopping. */
interface Seat {
  readonly worker: KeptWorker<LaboratoryRequest>;
  ahead: Ahead | null;
  work: { readonly job: Job; readonly part: Part; readonly yields: boolean } | null;
  busy: boolean;
  started: boolean;
  idle: ReturnType<typeof setTimeout> | undefined;
}

/**
 * The workers of the laboratory. A job is a list of parts, taken up in order by whichever worker is free. Jobs of one
 * channel replace each other, the newest wins; jobs of several share the workers. No React, no DOM.
 */
export function createLaboratoryPool({ spawn, size, onRestart }: LaboratoryPoolOptions): LaboratoryPool {
  const lines = new Map<string, Line>();
  /** Jobs that have been started by their channel and have not ended */
  const jobs = new Set<Job>();
  const seats = Array.from({ length: size }, makeSeat);
  let lastJob = 0;
  let lastRequest = 0;
  let disposed = false;

  function makeSeat(): Seat {
    const seat: Seat = {
      worker: keepWorker<LaboratoryRequest, LaboratoryChunk, JobOutcome>(
        { name: "a laboratory worker", spawn, onBroken: onRestart },
        { onChunk: ({ event }) => hear(seat, event), onEnd: (end) => vacate(seat, end) },
      ),
      ahead: null,
      work: null,
      busy: false,
      started: false,
      idle: undefined,
    };
    return seat;
  }

  function lineOf(name: string): Line {
    const known = lines.get(name);
    if (known) return known;
    const line: Line = {
      channel: createChannel<Job>({
        start(job) {
          jobs.add(job);
          // Nothing to do is done, but not before the caller knows the job's id.
          if (job.left === 0) queueMicrotask(() => finish(job, { status: "done", id: job.id }));
          else share();
        },
        stop: (job) => finish(job, { status: "cancelled", id: job.id }),
        drop: (job) => settle(job, { status: "cancelled", id: job.id }),
      }),
      servedAt: 0,
    };
    lines.set(name, line);
    return line;
  }

  /** Gives free workers parts to do, for as long as there are both. */
  function share(): void {
    for (;;) {
      const now = performance.now();
      const job = nextTurn(waiting(), now);
      if (!job) break;
      const free =
        seats.find(({ busy, ahead }) => !busy && ahead?.job === job) ??
        seats.find(({ busy, started }) => !busy && started) ??
        seats.find(({ busy }) => !busy);
      if (!free) {
        makeRoom();
        break;
      }
      begin(free, job, now);
    }
    for (const seat of seats.slice(1))
      if (!seat.busy && seat.started) seat.idle ??= setTimeout(() => rest(seat), IDLE_MS);
  }

  function* waiting(): Generator<Job> {
    for (const job of jobs) if (job.queue.length > 0 || seats.some(({ ahead }) => ahead?.job === job)) yield job;
  }

  /** Takes from a worker what it was told of ahead: it waits in front again, for whichever worker is free. */
  function release(seat: Seat): void {
    if (!seat.ahead) return;
    const { job, part } = seat.ahead;
    seat.ahead = null;
    seat.worker.prepare(null);
    if (jobs.has(job)) job.queue.push(part);
  }

  /** What is looked at and has no worker takes one from what is not: the part that it loses waits in front. */
  function makeRoom(): void {
    const needy = [...waiting()].some((job) => job.priority === "seen" && job.runningParts === 0);
    if (!needy) return;
    const stopping = seats.filter(({ busy, work }) => busy && !work);
    for (const { worker } of stopping) worker.cancel(STUCK_MS);
    if (stopping.length > 0) return;
    const seat = seats.find(({ work }) => work?.yields);
    if (!seat?.work) return;
    const { job, part } = seat.work;
    job.runningParts--;
    job.queue.push(part);
    leave(seat, STUCK_MS);
  }

  function begin(seat: Seat, job: Job, now: number): void {
    const { part, request } = take(seat, job);
    part.heard = 0;
    clearTimeout(seat.idle);
    seat.idle = undefined;
    seat.busy = true;
    seat.started = true;
    seat.work = { job, part, yields: job.priority === "behind" && !isOverdue(job, now) };
    job.runningParts++;
    job.line.servedAt = now;
    if (!job.begun) {
      job.begun = true;
      job.progress.begin();
      job.line.channel.begun(job);
    }
    seat.worker.run(request);
    // It need not wait, at the end, for a page that is drawing; what is almost the last is not promised to one of them.
    if (job.queue.length < PLENTY * seats.length) return;
    seat.ahead = next(job);
    seat.worker.prepare(seat.ahead.request);
  }

  /** The part that a free worker does next: what it was told of ahead, if the turn is that job's. */
  function take(seat: Seat, job: Job): Ahead {
    const { ahead } = seat;
    if (ahead?.job === job) {
      seat.ahead = null;
      return ahead;
    }
    release(seat);
    // The last ones are those that busy workers were told of.
    if (job.queue.length === 0) release(seats.find((other) => other.ahead?.job === job)!);
    return next(job);
  }

  function next(job: Job): Ahead {
    const part = job.queue.pop()!;
    // The input is one of its operation's, which the compiler cannot follow.
    const request = { id: ++lastRequest, operation: job.operation, input: job.inputs[part.index] } as LaboratoryRequest;
    return { job, part, request };
  }

  function hear({ work }: Seat, event: EventOf<OperationName>): void {
    if (!work) return;
    const { job, part } = work;
    if (event.kind === "progress") {
      job.progress.advance(part.index, event.fraction);
      if (job.plain) job.onEvent(event, part.index);
      return;
    }
    part.heard++;
    if (part.heard <= part.said) return;
    part.said = part.heard;
    job.onEvent(event, part.index);
  }

  /** A worker has come to the end of its part, in whatever way. */
  function vacate(seat: Seat, end: RunEnd<JobOutcome>): void {
    const { work } = seat;
    seat.busy = false;
    seat.work = null;
    // The part that was lost comes before the next one.
    if (end.kind === "broken") release(seat);
    if (work) conclude(work.job, work.part, end);
    share();
  }

  function conclude(job: Job, part: Part, end: RunEnd<JobOutcome>): void {
    job.runningParts--;
    const { id } = job;
    if (end.kind === "broken" && part.breaks < MOST_BREAKS) {
      part.breaks++;
      job.queue.push(part);
    } else if (end.kind === "broken" || end.kind === "rejected") {
      finish(job, { status: "failed", id, reason: end.reason }, CANCEL_DEADLINE_MS);
    } else if (end.kind === "killed") {
      finish(job, { status: "cancelled", id }, CANCEL_DEADLINE_MS);
    } else if (end.outcome.status !== "done") {
      finish(job, { ...end.outcome, id }, CANCEL_DEADLINE_MS);
    } else {
      job.left--;
      job.progress.advance(part.index, 1);
      if (job.left === 0) finish(job, { status: "done", id });
    }
  }

  /** The worker is to leave what it does; nobody listens to it any more. */
  function leave(seat: Seat, within?: number): void {
    seat.work = null;
    release(seat);
    seat.worker.cancel(within);
  }

  /** A job has come to its end; workers that are still at it leave it, within so many ms if given. */
  function finish(job: Job, outcome: JobOutcome, within?: number): void {
    if (!jobs.delete(job)) return;
    job.progress.end();
    for (const seat of seats) {
      if (seat.ahead?.job === job) release(seat);
      if (seat.work?.job === job) leave(seat, within);
    }
    // The next job first: workers need not wait for what the page does with this one.
    job.line.channel.ended(job, { stopped: outcome.status === "cancelled" });
    settle(job, outcome);
  }

  function settle(job: Job, outcome: JobOutcome): void {
    if (job.settled) return;
    job.settled = true;
    job.onOutcome(outcome);
  }

  function rest(seat: Seat): void {
    seat.idle = undefined;
    seat.started = false;
    seat.worker.end();
  }

  function enter<Name extends OperationName>(
    operation: Name,
    inputs: readonly InputOf<Name>[],
    options: PartsOptions<Name> & { readonly plain: boolean },
  ): number {
    if (disposed) throw new Error(`invalid submit of ${operation}: the pool was disposed`);
    const { priority = "seen", channel = operation, plain, onEvent, onProgress, onOutcome } = options;
    const weights = options.weights ?? inputs.map(() => 1);
    const id = ++lastJob;
    const line = lineOf(channel);
    if (!line.channel.running) line.servedAt = performance.now();
    const job: Job = {
      id,
      operation,
      inputs,
      priority,
      line,
      plain,
      // A job's events are those of its own operation.
      onEvent: (event, part) => onEvent(event as EventOf<Name>, id, part),
      onOutcome,
      progress: trackParts(weights, (progress) => onProgress?.(progress, id)),
      queue: inputs.map((_, index) => ({ index, breaks: 0, said: 0, heard: 0 })).reverse(),
      runningParts: 0,
      left: inputs.length,
      begun: false,
      settled: false,
      get servedAt() {
        return line.servedAt;
      },
    };
    line.channel.submit(job);
    return id;
  }

  return {
    submit: (operation, input, listener) => enter(operation, [input], { ...listener, plain: true }),
    submitParts: (operation, inputs, options) => enter(operation, inputs, { ...options, plain: false }),
    cancel(id, how) {
      for (const { channel } of lines.values()) {
        const job = [channel.waiting, channel.running].find((one) => one?.id === id);
        if (!job) continue;
        if (channel.withdraw(job)) settle(job, { status: "cancelled", id });
        else finish(job, { status: "cancelled", id }, how?.gently ? undefined : CANCEL_DEADLINE_MS);
        share();
        return;
      }
    },
    dispose() {
      disposed = true;
      const unfinished = [...lines.values()].flatMap(({ channel }) => [channel.running, channel.waiting]);
      for (const { channel } of lines.values()) channel.clear();
      jobs.clear();
      for (const seat of seats) {
        clearTimeout(seat.idle);
        seat.work = null;
        seat.ahead = null;
        seat.worker.end();
      }
      for (const job of unfinished) {
        if (!job) continue;
        job.progress.end();
        settle(job, { status: "cancelled", id: job.id });
      }
    },
  };
}
