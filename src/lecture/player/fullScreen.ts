/** Full screen where the browser allows it; a lecture goes on without. */
export function enterFullScreen(): void {
  const { documentElement: root } = document;
  if (document.fullscreenElement === null) void root.requestFullscreen?.({ navigationUI: "hide" }).catch(() => {});
}

export function leaveFullScreen(): void {
  if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => {});
}

export function toggleFullScreen(): void {
  if (document.fullscreenElement === null) enterFullScreen();
  else leaveFullScreen();
}
