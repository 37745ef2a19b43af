type SetFormula = (tex: string) => Node;

let present: SetFormula | null = null;
let coming: Promise<void> | null = null;
const listeners = new Set<() => void>();

/** What sets formulas, or null until it has come. */
export const presentTypesetting = (): SetFormula | null => present;

export function subscribeToTypesetting(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Brings what sets formulas. Where it does not come they stand as they are written, in TeX. */
export function loadTypesetting(): Promise<void> {
  coming ??= import("./katex.ts")
    .then(({ setFormula }) => setFormula)
    .catch((): SetFormula => (tex) => document.createTextNode(tex))
    .then((set) => {
      present = set;
      for (const listener of listeners) listener();
    });
  return coming;
}
