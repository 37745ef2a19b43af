import { useMemo, useSyncExternalStore } from "react";
import { type ChartTheme, projectorTheme } from "../../charts/theme.ts";

/** The projector's picture that the sizes are made for. */
const WIDTH = 1920;
const HEIGHT = 1080;

/** Type and lines that are read from the last row, in pixels at that size, and the least on a small screen. */
const FULL = { tick: 28, label: 30, body: 30, title: 44, bloch: 8, rung: 4.5, error: 4.5, mark: 4 } as const;
const LEAST = { tick: 12, label: 13, body: 17, title: 22, bloch: 4, rung: 1.8, error: 1.8, mark: 1.2 } as const;

/** The projector's colours, with type and lines for a screen of this size. */
export function lectureTheme(width: number, height: number): ChartTheme {
  const share = Math.min(width / WIDTH, height / HEIGHT);
  const size = (key: keyof typeof FULL) => Math.max(LEAST[key], Math.round(FULL[key] * share * 10) / 10);
  return {
    ...projectorTheme,
    sizes: { tick: size("tick"), label: size("label"), body: size("body"), title: size("title") },
    lines: { bloch: size("bloch"), rung: size("rung"), error: size("error"), mark: size("mark") },
  };
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener("resize", onChange);
  return () => window.removeEventListener("resize", onChange);
}

export function useLectureTheme(): ChartTheme {
  const size = useSyncExternalStore(subscribe, () => `${window.innerWidth} ${window.innerHeight}`);
  return useMemo(() => {
    const [width = 0, height = 0] = size.split(" ").map(Number);
    return lectureTheme(width, height);
  }, [size]);
}
