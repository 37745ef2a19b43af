import type { BoundApp } from "../panels/appContext.ts";
import type { SharedState } from "../url/sharedState.ts";

/** A page without an address or a header: what a lecture is given on, apart from the page it was started from. */
export interface LectureApp {
  readonly app: BoundApp;
  /** Shows the state of a link */
  restore(state: SharedState): void;
  /** Ends its workers */
  dispose(): void;
}

/** What lectures need of the page around them; handed in by the composition root. */
export interface LectureHost {
  /** The state of the page now */
  present(): SharedState;
  /** Shows a state on the page, as opening its link would */
  show(state: SharedState): void;
  /** Brings what makes another page, which begins with a state */
  loadStage(): Promise<(state: SharedState) => LectureApp>;
}
