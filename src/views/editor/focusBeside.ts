/**
 * Before a part is removed by a button in it, the focus goes to the same button of the part after it, or before it, or
 * else to the button that adds one: nobody loses their place.
 */
export function focusBeside(button: Element): void {
  const part = button.closest("[data-part]");
  const same = (other: Element | null | undefined) => other?.querySelector<HTMLElement>(".remove") ?? null;
  const next = same(part?.nextElementSibling) ?? same(part?.previousElementSibling);
  const adding = button
    .closest("section")
    ?.querySelector<HTMLElement>(`[data-adds="${part?.getAttribute("data-part")}"]`);
  (next ?? adding)?.focus();
}
