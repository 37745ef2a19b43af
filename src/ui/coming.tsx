/** Stands, unseen, where something is on its way: whoever photographs or prints the page knows that it is not all there. */
export const coming = <span hidden data-coming="" />;
