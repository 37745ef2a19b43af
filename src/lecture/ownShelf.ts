import { createShelf } from "./shelf.ts";

/** The one shelf of this page. */
export const ownShelf = createShelf(() => window.localStorage);
