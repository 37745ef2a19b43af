import type { Plugin } from "vite";

/** Every browser that runs the page reads woff2: the older forms of KaTeX's fonts would only be carried along. */
const OLDER_FORMS = /,\s*url\([^)]+\)\s*format\((["'])(?:woff|truetype)\1\)/g;

export function newestFonts(): Plugin {
  return {
    name: "newest-fonts",
    enforce: "pre",
    transform(code, id) {
      if (!/katex[^/]*\.css(?:\?|$)/.test(id)) return null;
      const shorter = code.replace(OLDER_FORMS, "");
      if (shorter === code) this.error(`${id} names its fonts in another way than before`);
      return { code: shorter, map: null };
    },
  };
}
