import type { Plugin } from "vite";
import { CONTENT_POLICY } from "./policy.ts";

/** Puts the content security policy into the built page; the development server needs inline scripts and has none. */
export function contentSecurity(): Plugin {
  return {
    name: "content-security-policy",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: CONTENT_POLICY },
        injectTo: "head-prepend",
      },
    ],
  };
}
