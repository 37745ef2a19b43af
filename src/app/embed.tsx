import type { Root } from "react-dom/client";
import { type EmbedOptions, wholeAddress } from "../export/embed.ts";
import { AppContext, type BoundApp } from "../panels/appContext.ts";
import { onDemand } from "../ui/onDemand.tsx";
import { encodeState } from "../url/codec.ts";
import { PageFrame } from "../views/shell/PageFrame.tsx";
import { toShared } from "./shared.ts";

const EmbedPage = onDemand(() => import("../views/embed/EmbedPage.tsx").then((module) => module.EmbedPage));

/**
 * Renders the small page of a frame. Its own address stays as it came: a frame that wrote to it would put entries into the
 * history of the page around it. Its link leads to the whole app.
 */
export function renderEmbed(root: Root, app: Omit<BoundApp, "link">, options: EmbedOptions): void {
  const link = () => {
    const encoded = encodeState(toShared(app.store.getState(), app.operations));
    const { href, hash } = window.location;
    return wholeAddress(href, encoded.ok ? encoded.fragment : hash.slice(1));
  };
  const bound = { ...app, link };
  root.render(
    <AppContext value={bound}>
      <PageFrame>
        <EmbedPage app={bound} options={options} />
      </PageFrame>
    </AppContext>,
  );
}
