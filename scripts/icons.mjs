/**
 * `node scripts/icons.mjs`: draws the icons of the installed page from `public/mark.svg`, after the mark was changed.
 * A maskable icon is cut to any shape by the system: its ground fills the square and the lines keep away from the edge.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { launchBrowser } from "./browser/site.mjs";
import { root } from "./install.mjs";

/** @type {{ file: string, pixels: number, full?: boolean, scale?: number }[]} */
const ICONS = [
  { file: "icon-192.png", pixels: 192 },
  { file: "icon-512.png", pixels: 512 },
  { file: "maskable-512.png", pixels: 512, full: true, scale: 0.78 },
  // iOS rounds the corners itself, and shows black where an icon is transparent.
  { file: "apple-touch-icon.png", pixels: 180, full: true, scale: 0.92 },
];

const mark = readFileSync(`${root}public/mark.svg`, "utf8");
const ground = /<rect[^>]*fill="(#[0-9a-f]{6})"/.exec(mark)?.[1];
if (!ground) throw new Error("public/mark.svg has no ground");

mkdirSync(`${root}public/icons`, { recursive: true });
const browser = await launchBrowser();
for (const { file, pixels, full = false, scale = 1 } of ICONS) {
  const page = await browser.newPage({ viewport: { width: pixels, height: pixels } });
  const size = pixels * scale;
  const style = `position:absolute;width:${size}px;height:${size}px;inset:0;margin:auto`;
  await page.setContent(
    `<body style="margin:0;background:${full ? ground : "transparent"}">${mark.replace("<svg", `<svg style="${style}"`)}</body>`,
  );
  writeFileSync(`${root}public/icons/${file}`, await page.screenshot({ omitBackground: true }));
  await page.close();
  console.log(`public/icons/${file}`);
}
await browser.close();
