import { useEffect, useRef, useState } from "react";

/** A text that follows a hand is said at most this often, ms: a held key must not leave a queue of speech behind it. */
const INTERVAL = 400;

/** The text for a polite live region: each change soon, of many changes some, and always the last. */
export function useSpoken(text: string): string {
  const [said, say] = useState(text);
  const last = useRef(0);
  useEffect(() => {
    const wait = Math.max(0, last.current + INTERVAL - performance.now());
    const timer = setTimeout(() => {
      last.current = performance.now();
      say(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text]);
  return said;
}
