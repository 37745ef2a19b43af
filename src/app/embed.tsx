import type { Root } from "react-dom/client";
import { type EmbedOptions, wholeAddress } from "../export/embed.ts";
import type { BoundApp } from "../panels/appContext.ts";
import { encodeState } from "../url/codec.ts";
import { toShared } from "./shared.ts";

/**
 * Renders the small page of a frame. Its own address stays as it came: a frame that wrote to it would put entries into the
 * history of the page around it. Its link leads to the whole app.
 */
export async function renderEmbed(root: Root, app: Omit<BoundApp, "link">, options: EmbedOptions): Promise<void> {
  const { EmbedPage } = await import("../views/embed/EmbedPage.tsx");
  const link = () => {
    const encoded = encodeState(toShared(app.store.getState(), app.operations));
    const { href, hash } = window.location;
    return wholeAddress(href, encoded.ok ? encoded.fragment : hash.slice(1));
  };
  root.render(<EmbedPage app={{ ...app, link }} options={options} />);
}
