import type {
  EventOf,
  InputOf,
  LaboratoryClient,
  OperationName,
  PartsOptions,
} from "../../jobs/laboratory/contract.ts";
import type { JobOutcome } from "../../jobs/messages.ts";

/** A job that the laboratory was given; the test answers it. */
export interface FakeJob<Name extends OperationName> {
  readonly id: number;
  readonly inputs: readonly InputOf<Name>[];
  say(event: EventOf<Name>, part?: number): void;
  progress(fraction: number, secondsLeft: number | null): void;
  end(status: "done" | "cancelled"): void;
  fail(reason: string): void;
}

/** Takes jobs of one operation and lets the test answer them. */
export function fakeLaboratory<Name extends OperationName>() {
  const jobs: FakeJob<Name>[] = [];
  const cancelled: { readonly id: number; readonly gently: boolean }[] = [];
  const enter = (inputs: readonly InputOf<Name>[], options: PartsOptions<Name>): number => {
    const id = jobs.length + 1;
    const end = (outcome: JobOutcome) => options.onOutcome(outcome);
    jobs.push({
      id,
      inputs,
      say: (event, part = 0) => options.onEvent(event, id, part),
      progress: (fraction, secondsLeft) => options.onProgress?.({ fraction, secondsLeft }, id),
      end: (status) => end({ status, id }),
      fail: (reason) => end({ status: "failed", id, reason }),
    });
    return id;
  };
  const laboratory = {
    submit: (_: Name, input: InputOf<Name>, listener: PartsOptions<Name>) => enter([input], listener),
    submitParts: (_: Name, inputs: readonly InputOf<Name>[], options: PartsOptions<Name>) => enter(inputs, options),
    cancel: (id: number, how?: { readonly gently?: boolean }) => {
      cancelled.push({ id, gently: how?.gently ?? false });
    },
    // One operation alone is asked for here.
  } as unknown as LaboratoryClient;
  return { jobs, cancelled, laboratory };
}
