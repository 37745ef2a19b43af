import { createHash } from "node:crypto";

/** An empty style element, which Plotly inserts and then fills rule by rule. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** The style element of React Aria's pressable parts; its text is the same in every browser. */
const PRESSABLE_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/** What is alike in both builds. Style attributes are how charts and sliders are placed. */
const ALWAYS = [
  "style-src-attr 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  // Text becomes HTML or the address of a script only through the one policy of src/app/trustedTypes.ts.
  "require-trusted-types-for 'script'",
  "trusted-types default",
];

/** What the built page may do: run its own scripts and workers, and nothing from anywhere else. */
export const CONTENT_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  `style-src 'self' ${EMPTY_STYLE} ${PRESSABLE_STYLE}`,
  ...ALWAYS,
].join("; ");

/**
 * The same for the page that is one file: the very scripts and style sheets that were built, named by their hashes,
 * workers made from them, and no request at all.
 */
export function singleFilePolicy(scripts: readonly string[], styles: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hashSource).join(" ")}`,
    "worker-src blob:",
    "img-src data: blob:",
    "font-src data:",
    `style-src ${[...styles.map(hashSource), EMPTY_STYLE, PRESSABLE_STYLE].join(" ")}`,
    ...ALWAYS,
  ].join("; ");
}

/**
 * What a server should send with every file; `npm start` does, docs/hosting.md lists them for others. Frames are allowed
 * everywhere: course pages and slides embed the page.
 */
export const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": CONTENT_POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

const hashSource = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
