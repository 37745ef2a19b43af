/** What an object, an array or a typed array costs beside its contents, and a number among others, bytes. */
const OVERHEAD = 64;
const NUMBER = 8;

/** About the memory that plain data takes, each object counted once; typed arrays by their length. */
export function bytesOf(value: unknown, seen: Set<object> = new Set()): number {
  if (typeof value === "string") return OVERHEAD + 2 * value.length;
  if (typeof value !== "object" || value === null) return NUMBER;
  if (seen.has(value)) return NUMBER;
  seen.add(value);
  if (ArrayBuffer.isView(value)) return OVERHEAD + value.byteLength;
  let sum = OVERHEAD;
  if (Array.isArray(value)) for (const part of value) sum += bytesOf(part, seen);
  else if (value instanceof Map)
    for (const [key, part] of value) sum += NUMBER + bytesOf(key, seen) + bytesOf(part, seen);
  else for (const part of Object.values(value)) sum += NUMBER + bytesOf(part, seen);
  return sum;
}
