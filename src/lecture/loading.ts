import { NotLoadedError } from "../ui/onDemand.tsx";

/** A part that did not load, and the way to ask for it once more. */
export interface Missing {
  readonly error: NotLoadedError;
  readonly again: () => void;
}

/**
 * Loads a part for as long as somebody asks for it: what it was wanted for waits. `tell` hears of each failure, and null when the part is
 * asked for again. Where nobody asks, the promise stays as it is: nothing happens.
 */
export function loadPersistently<Part>(
  load: () => Promise<Part>,
  tell: (missing: Missing | null) => void,
): Promise<Part> {
  return new Promise((resolve) => {
    let tries = 0;
    const ask = () =>
      void load().then(resolve, (cause: unknown) => tell({ error: new NotLoadedError(cause, ++tries), again }));
    const again = () => {
      tell(null);
      ask();
    };
    ask();
  });
}
