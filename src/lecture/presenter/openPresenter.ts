/** The second window, for the lecturer's own screen. Asked again, the same window comes to the front. */
export function openPresenter(session: string): void {
  const { origin, pathname } = window.location;
  const home = origin === "null" ? window.location.href.replace(/[?#].*$/, "") : `${origin}${pathname}`;
  window.open(`${home}?presenter=${session}`, `presenter-${session}`, "popup,width=1100,height=760");
}
