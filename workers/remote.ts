import type { JobService, OnChunks, RemoteJobService } from "../src/jobs/messages.ts";

/** A service as another thread calls it: see `RemoteJobService`. A run before `listen` is refused. */
export function remote<Request, Chunk, Outcome>(
  service: JobService<Request, Chunk, Outcome>,
): RemoteJobService<Request, Chunk, Outcome> {
  let listener: OnChunks<Chunk, Outcome> | null = null;
  return {
    listen(onChunks) {
      listener = onChunks;
    },
    async run(request) {
      if (!listener) throw new Error("invalid run: nobody listens to its chunks");
      return service.run(request, listener);
    },
    prepare: (request) => service.prepare(request),
    cancel: (id) => service.cancel(id),
    ping: () => service.ping(),
  };
}
