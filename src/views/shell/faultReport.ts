import type { Fault } from "../../ui/ErrorBoundary.tsx";

/** So many lines of each stack say where it happened; the rest is always the same. */
const LINES = 8;

export interface FaultPlace {
  readonly version: string;
  /** The view that was open */
  readonly view: string;
  /** As the browser names itself */
  readonly browser: string;
  /** Of what was on show */
  readonly link: string;
}

/**
 * A fault in words for those who can mend it: message, place, versions, link. It holds nothing of the person or the computer:
 * of addresses only the file's name is kept, and of a page opened from disk only what comes after the #.
 */
export function faultReport({ error, componentStack }: Fault, { version, view, browser, link }: FaultPlace): string {
  const from = (stack: string) =>
    fileNames(stack)
      .split("\n")
      .filter((line) => /^\s*at |@/.test(line));
  const lines = (stack: string) =>
    from(stack)
      .slice(0, LINES)
      .map((line) => `  ${line.trim()}`);
  return [
    `program: bloch-rate ${version}`,
    `view: ${view}`,
    `message: ${fileNames(`${error.name}: ${error.message}`)}`,
    "thrown:",
    ...lines(error.stack ?? ""),
    "component:",
    ...lines(componentStack),
    `browser: ${browser}`,
    `link: ${/^https?:/.test(link) ? link : link.slice(`${link}#`.indexOf("#"))}`,
  ].join("\n");
}

/** Addresses of files without where they lie: a folder may bear somebody's name. */
function fileNames(text: string): string {
  return text.replace(/\b(?:https?|file|blob):[^\s)]*?\/+([^/\s)]*)(?=[\s)]|$)/g, "$1");
}
