import type { DrawLines } from "./chartMount.ts";

/** Without a faster way, every live drawing is a full one. */
export const drawLines: DrawLines = () => false;
