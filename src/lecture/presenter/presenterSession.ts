/** The session that a presenter's window belongs to: its name, the empty text for any, or null where the page is no such window. */
export function presenterSession(search: string): string | null {
  const found = /[?&]presenter(?:=([0-9a-f]{0,32}))?(?=&|$)/.exec(search);
  return found ? (found[1] ?? "") : null;
}
