import type { Plugin } from "vite";

/** An empty style element, which Plotly inserts and then fills rule by rule. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** The style element of React Aria's pressable parts; its text is the same in every browser. */
const PRESSABLE_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/**
 * What the built page may do: run its own scripts and workers, and nothing from anywhere else. Style attributes are
 * how charts and sliders are placed. (A meta element cannot forbid framing; a server's headers can.)
 */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  `style-src 'self' ${EMPTY_STYLE} ${PRESSABLE_STYLE}`,
  "style-src-attr 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Puts the content security policy into the built page; the development server needs inline scripts and has none. */
export function contentSecurity(): Plugin {
  return {
    name: "content-security-policy",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: POLICY },
        injectTo: "head-prepend",
      },
    ],
  };
}
