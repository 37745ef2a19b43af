import type { Page } from "@playwright/test";

/** In the page: from now on the browser throws when it is to make an element of this class; `""` mends it. */
function struckIn(className: string): void {
  const kept = window as unknown as { whole?: typeof Element.prototype.setAttribute };
  kept.whole ??= Element.prototype.setAttribute;
  const { whole } = kept;
  Element.prototype.setAttribute = function (attribute, value) {
    if (attribute === "class" && className !== "" && value === className) throw new Error("struck by the test");
    whole.call(this, attribute, value);
  };
}

/** From now on the browser throws when it is to make an element of this class; `""` mends it. */
export const strike = (page: Page, className: string): Promise<void> => page.evaluate(struckIn, className);

/** The same from the first moment of every page that is opened. */
export const strikeFromTheStart = (page: Page, className: string) => page.addInitScript(struckIn, className);
