/** Whether an address holds a lecture and not a state of the page: asked by the page before anything of lectures is loaded. */
export function isLectureFragment(fragment: string): boolean {
  return /^#?lecture=/.test(fragment);
}
