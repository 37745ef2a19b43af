import { bytesOf } from "./bytes.ts";

/** What is known by a key, in a bounded number of bytes: what was asked for longest ago is forgotten first. */
export interface Lru<Value> {
  /** Also makes it the one asked for last */
  get(key: string): Value | undefined;
  /** A value that alone is too large is not kept. Call it again when the value has grown. */
  set(key: string, value: Value): void;
  delete(key: string): void;
}

export function createLru<Value>(mostBytes: number): Lru<Value> {
  /** Oldest first */
  const entries = new Map<string, { readonly value: Value; readonly bytes: number }>();
  let total = 0;

  function drop(key: string): void {
    total -= entries.get(key)?.bytes ?? 0;
    entries.delete(key);
  }

  return {
    get(key) {
      const entry = entries.get(key);
      if (!entry) return undefined;
      entries.delete(key);
      entries.set(key, entry);
      return entry.value;
    },
    set(key, value) {
      drop(key);
      const bytes = bytesOf(value) + bytesOf(key);
      if (bytes > mostBytes) return;
      entries.set(key, { value, bytes });
      total += bytes;
      for (const oldest of entries.keys()) {
        if (total <= mostBytes) break;
        drop(oldest);
      }
    },
    delete: drop,
  };
}
