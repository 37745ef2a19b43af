import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin, Rolldown } from "vite";
import { singleFilePolicy } from "./policy.ts";

/** Packs the one script and the one style sheet of a build into its page, which then needs no other file. */
export function singleFile(name: string): Plugin {
  let publicDir = "";
  return {
    name: "single-file",
    apply: "build",
    enforce: "post",
    config: () => ({
      build: {
        assetsInlineLimit: Number.MAX_SAFE_INTEGER,
        cssCodeSplit: false,
        copyPublicDir: false,
        modulePreload: false,
        rolldownOptions: { output: { codeSplitting: false } },
      },
    }),
    configResolved(config) {
      publicDir = config.publicDir;
    },
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const files = Object.values(bundle);
        const page = files.find(({ fileName }) => fileName.endsWith(".html"));
        const [script, ...scripts] = files.filter((file) => file.type === "chunk");
        const [style, ...rest] = files.filter(
          (file): file is Rolldown.OutputAsset => file.type === "asset" && file !== page,
        );
        if (page?.type !== "asset" || script?.type !== "chunk" || scripts.length > 0 || !style || rest.length > 0) {
          this.error(`not one page, script and style sheet, but ${files.map(({ fileName }) => fileName).join(", ")}`);
        }
        const html = packed(String(page.source), scriptText(script.code), styleText(String(style.source)), publicDir);
        for (const { fileName } of files) delete bundle[fileName];
        this.emitFile({ type: "asset", fileName: name, source: html });
      },
    },
  };
}

/** The page with script and style sheet inside, and no element that leads to another file but the mark, which is inside too. */
function packed(page: string, script: string, style: string, publicDir: string): string {
  const policy = singleFilePolicy([script], [style]);
  const mark = readFileSync(join(publicDir, "mark.svg")).toString("base64");
  const bare = page
    .replace(/\s*<script type="module"[^>]*src="[^"]*"[^>]*><\/script>/, "")
    .replace(/\s*<link rel="(?:stylesheet|manifest|apple-touch-icon|icon)"[^>]*>/g, "");
  const left = /(?:src|href)="[^"]*"/.exec(bare);
  if (left) throw new Error(`the page still leads to another file: ${left[0]}`);
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,${mark}">`,
    `<style>${style}</style>`,
  ];
  // Texts as functions: a `$` in them is a dollar.
  return bare
    .replace("<head>", () => `<head>\n    ${head[0]}`)
    .replace("</head>", () => `  ${head.slice(1).join("\n    ")}\n  </head>`)
    .replace("</body>", () => `  <script type="module">${script}</script>\n  </body>`);
}

/** No text of a script may end the element it stands in, or begin a comment there. */
function scriptText(code: string): string {
  // HTML reads other line ends as \n, and the hash of the script would no longer be that of its text.
  if (code.includes("\r")) throw new Error("the script holds a carriage return");
  return code.replace(/<\/(script)/gi, "<\\/$1").replaceAll("<!--", "\\x3c!--");
}

function styleText(css: string): string {
  if (/<\/style/i.test(css)) throw new Error("the style sheet would end its own element");
  return css;
}
