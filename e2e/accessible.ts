import AxeBuilder from "@axe-core/playwright";
import type { Frame, Page } from "@playwright/test";
import { expect } from "./fixtures.ts";

export const THEMES = ["light", "dark", "projector"] as const;

/** What of a page a theme can spoil, where the light one has been looked at whole: colours, and in the projector's sizes. */
const THEME_RULES: Readonly<Partial<Record<string, string[]>>> = {
  dark: ["color-contrast", "link-in-text-block"],
  projector: ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"],
};

export interface AccessOptions {
  /** In other themes than the light one only what they can spoil is looked at */
  readonly theme?: (typeof THEMES)[number];
  /** The part of the page to look at: what is around it has been looked at before */
  readonly within?: string | undefined;
}

/** WCAG's rules to 2.2 AA, best practice, and targets of 24 pixels. */
export async function expectAccessible(
  page: Page | Frame,
  what: string,
  { theme = "light", within }: AccessOptions = {},
): Promise<void> {
  // In one piece: the results of frames of other hosts, of which there are none, would be joined in a blank page each time.
  const builder = new AxeBuilder({ page: page as Page }).setLegacyMode(true);
  if (within) builder.include(within);
  const rules = THEME_RULES[theme];
  const { violations } = await (rules
    ? builder.withRules(rules)
    : builder.options({ rules: { "target-size": { enabled: true } } })
  ).analyze();
  const said = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
  expect(said, what).toEqual([]);
}
