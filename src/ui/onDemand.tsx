import { type ComponentType, lazy, Suspense, useState } from "react";
import { coming } from "./coming.tsx";

/** A part of the page did not come: there is no network, or a file of it is missing or broken. The cause says which. */
export class NotLoadedError extends Error {
  override readonly name = "NotLoadedError";
  /** How often it has been asked for in vain since the page was opened */
  readonly tries: number;

  constructor(cause: unknown, tries: number) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.tries = tries;
  }
}

/**
 * A part of the page that is loaded when it is first shown. One that did not come is asked for again when it is mounted again,
 * which is what “Try again” does: React's `lazy` alone would only repeat the old refusal.
 */
export function onDemand<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let present: ComponentType<Props> | null = null;
  let tries = 0;
  const ask = async () => {
    try {
      present = await load();
    } catch (cause) {
      throw new NotLoadedError(cause, ++tries);
    }
    return { default: present };
  };
  return function OnDemand(props: Props) {
    const [Part] = useState(() => present ?? (lazy(ask) as unknown as ComponentType<Props>));
    return (
      <Suspense fallback={coming}>
        <Part {...props} />
      </Suspense>
    );
  };
}
