/**
 * Where the browser has Trusted Types, the content security policy lets text become HTML, or the address of a script, only
 * through this one policy. It passes what Plotly and React Aria write and nothing that a scenario, a link or a lecture could hold.
 * docs/decisions/content-security.md says why each is there.
 */

/** Empty text, with which an element is emptied, and one character reference, which Plotly has decoded when it saves a figure. */
const HARMLESS_HTML = /^(?:&(?:#\d+|#x[\da-f]+|[a-z][\da-z]*);)?$/i;

/** The part of the browser's factory that is used. */
interface PolicyFactory {
  createPolicy(name: "default", rules: typeof RULES): unknown;
}

// To return null is to refuse: the browser throws where the text was to be used, and says so in the console.
const RULES = {
  createHTML: (text: string) => (HARMLESS_HTML.test(text) ? text : null),
  createScriptURL: (address: string) => (isOwnScript(address) ? address : null),
};

/** The page's own workers: files of its folder, or in the page that is one file what it made itself. */
function isOwnScript(address: string): boolean {
  if (import.meta.env.MODE === "single") return address.startsWith("blob:");
  const { origin, pathname } = new URL(address, document.baseURI);
  const folder = new URL(".", document.baseURI);
  return origin === folder.origin && pathname.startsWith(folder.pathname) && pathname.endsWith(".js");
}

const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
// The development server has no content security policy, and its own scripts do more than this.
if (import.meta.env.PROD) trustedTypes?.createPolicy("default", RULES);
