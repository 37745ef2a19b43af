import type { Priority } from "./laboratory/contract.ts";

/** However much else there is to do, a job is given a worker again after this long, ms. */
export const LONGEST_WAIT_MS: Readonly<Record<Priority, number>> = { seen: 1000, behind: 10_000 };

/** A job that has parts to be taken up. */
export interface Candidate {
  /** Grows with every job */
  readonly id: number;
  readonly priority: Priority;
  /** Parts of it that run now */
  readonly runningParts: number;
  /** When its channel was last given a worker, or began to wait for one, ms */
  readonly servedAt: number;
}

export function isOverdue({ priority, servedAt }: Candidate, now: number): boolean {
  return now - servedAt > LONGEST_WAIT_MS[priority];
}

/**
 * Whose turn it is. A job that has waited too long goes first, so that none starves. Else what is looked at goes before
 * what is not; among equals the one with the fewest workers, and of those the newest.
 */
export function nextTurn<Job extends Candidate>(jobs: Iterable<Job>, now: number): Job | null {
  let best: Job | null = null;
  for (const job of jobs) if (best === null || goesBefore(job, best, now)) best = job;
  return best;
}

function goesBefore(a: Candidate, b: Candidate, now: number): boolean {
  const [late, later] = [isOverdue(a, now), isOverdue(b, now)];
  if (late !== later) return late;
  if (late && a.servedAt !== b.servedAt) return a.servedAt < b.servedAt;
  if (a.priority !== b.priority) return a.priority === "seen";
  if (a.runningParts !== b.runningParts) return a.runningParts < b.runningParts;
  return a.id > b.id;
}
