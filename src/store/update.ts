import { createStore, type StoreApi } from "zustand/vanilla";

/** A newer version of the page, kept beside the one in use: it waits until it is asked for, or until the page is opened anew. */
export interface Update {
  readonly store: StoreApi<{ readonly waiting: boolean }>;
  /** Opens the newer version at the state on show. */
  use(): void;
  /** A newer version is there, and this is how it takes over. */
  offer(take: () => void): void;
  /** Not now: it will be there when the page is next opened. */
  later(): void;
}

export function createUpdate(): Update {
  const store = createStore(() => ({ waiting: false }));
  let takeOver = () => {};
  return {
    store,
    use: () => takeOver(),
    offer(take) {
      takeOver = take;
      store.setState({ waiting: true });
    },
    later: () => store.setState({ waiting: false }),
  };
}
