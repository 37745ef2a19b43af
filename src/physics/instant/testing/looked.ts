import type { BlochModel } from "../../model.ts";
import { BlochInstants } from "../blochInstants.ts";
import type { Instant, InstantRequest, SlowPath } from "../results.ts";

/** One question asked to its end. For tests only. */
export function looked(
  from: BlochModel | BlochInstants,
  request: Partial<InstantRequest> & Pick<InstantRequest, "time">,
): { readonly instant: Instant; readonly path: SlowPath | null } {
  const instants = from instanceof BlochInstants ? from : new BlochInstants(from);
  let instant: Instant | null = null;
  let path: SlowPath | null = null;
  for (const event of instants.look({ periods: 0, path: [], ...request })) {
    if (event?.kind === "instant") instant = event.instant;
    if (event?.kind === "path") path = event.path;
  }
  if (!instant) throw new Error("no instant");
  return { instant, path };
}
