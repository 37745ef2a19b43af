/** Thrown in the middle of a computation that turns out to need more than it may. */
export class TooMuchWorkError extends Error {
  constructor(limit: number) {
    super(`More than ${limit.toExponential(1)} multiplications are needed.`);
    this.name = "TooMuchWorkError";
  }
}

/** Counts the multiplications of all that works for one result, against a limit. */
export class Work {
  operations = 0;
  private readonly limit: number;

  constructor(limit = Number.POSITIVE_INFINITY) {
    this.limit = limit;
  }

  add(operations: number): void {
    this.operations += operations;
    if (this.operations > this.limit) throw new TooMuchWorkError(this.limit);
  }
}
