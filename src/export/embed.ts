import { escapeXml } from "./svgScenario.ts";

/**
 * The small page for slides and course pages: `?embed`, or with options
 * `?embed&controls=epsilon,ratio,axis&theme=dark#…`. What is shown is in the fragment, as in every link.
 */
export interface EmbedOptions {
  /** Ids of the parameters that have a slider, in this order; `axis` is the choice of the time axis */
  readonly controls: readonly string[];
  /** Null: what the reader's system asks for */
  readonly theme: EmbedTheme | null;
}

export const EMBED_THEMES = ["light", "dark", "projector"] as const;
export type EmbedTheme = (typeof EMBED_THEMES)[number];

export const EMBED_AXIS = "axis";
export const DEFAULT_EMBED: EmbedOptions = { controls: ["epsilon", "mu", "ratio"], theme: null };

/** More controls than this are no small page, and no query that was written here. */
const MOST_CONTROLS = 24;
const MOST_CHARACTERS = 400;

/** What a page's query asks for, or null where it is not to be embedded. What it does not understand it leaves out. */
export function embedOptions(search: string): EmbedOptions | null {
  const parts = search.replace(/^\?/, "").slice(0, MOST_CHARACTERS).split("&");
  const values = new Map(
    parts.map((part) => {
      const [key = "", value = ""] = part.split("=", 2);
      return [key, value] as const;
    }),
  );
  if (!values.has("embed")) return null;
  const controls = values.get("controls");
  return {
    controls:
      controls === undefined
        ? DEFAULT_EMBED.controls
        : [...new Set(controls.split(",").filter((id) => /^[a-z]+(-\d+)?$/.test(id) && id !== "none"))].slice(
            0,
            MOST_CONTROLS,
          ),
    theme: EMBED_THEMES.find((theme) => theme === values.get("theme")) ?? null,
  };
}

/** The address of the small page for the state of a link. */
export function embedAddress(link: string, { controls, theme }: EmbedOptions): string {
  const [address = "", fragment = ""] = split(link, "#");
  const usual = controls.join() === DEFAULT_EMBED.controls.join();
  const query = [
    "embed",
    ...(usual ? [] : [`controls=${controls.join(",") || "none"}`]),
    ...(theme === null ? [] : [`theme=${theme}`]),
  ];
  return `${split(address, "?")[0]}?${query.join("&")}${fragment === "" ? "" : `#${fragment}`}`;
}

/** The address of the whole app from that of the small page. */
export function wholeAddress(embedded: string, fragment: string): string {
  const [address = ""] = split(embedded, "#");
  return `${split(address, "?")[0]}#${fragment}`;
}

export interface EmbedFrame {
  readonly title: string;
  readonly width: number;
  readonly height: number;
}

/** HTML to paste: one frame, as wide as there is room. */
export function embedSnippet(address: string, { title, width, height }: EmbedFrame): string {
  const attributes = [
    `src="${escapeXml(address)}"`,
    `title="${escapeXml(title)}"`,
    `width="${width}"`,
    `height="${height}"`,
    'style="max-width: 100%; border: 0"',
    'loading="lazy"',
    "allowfullscreen",
  ];
  return `<iframe ${attributes.join(" ")}></iframe>`;
}

function split(text: string, at: string): [string, string] {
  const cut = text.indexOf(at);
  return cut < 0 ? [text, ""] : [text.slice(0, cut), text.slice(cut + 1)];
}
