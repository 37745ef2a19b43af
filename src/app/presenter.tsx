import type { Root } from "react-dom/client";
import { presenterChannel } from "../lecture/presenter/presenterChannel.ts";
import type { BoundApp } from "../panels/appContext.ts";
import { chooseShared, fromShared } from "./shared.ts";

/** Renders the window of whoever gives a lecture. Its own store draws the picture of the next step; its address stays as it came. */
export async function renderPresenter(root: Root, app: Omit<BoundApp, "link">, session: string): Promise<void> {
  const { PresenterPage } = await import("../lecture/presenter/PresenterPage.tsx");
  root.render(
    <PresenterPage
      app={{ ...app, link: () => window.location.href }}
      channel={presenterChannel(session)}
      show={(state) => {
        chooseShared(state, app.operations);
        app.actions.restore(fromShared(state), null);
      }}
    />,
  );
}
