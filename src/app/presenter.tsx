import type { Root } from "react-dom/client";
import { presenterChannel } from "../lecture/presenter/presenterChannel.ts";
import { AppContext, type BoundApp } from "../panels/appContext.ts";
import { onDemand } from "../ui/onDemand.tsx";
import { PageFrame } from "../views/shell/PageFrame.tsx";
import { chooseShared, fromShared } from "./shared.ts";

const PresenterPage = onDemand(() =>
  import("../lecture/presenter/PresenterPage.tsx").then((module) => module.PresenterPage),
);

/** Renders the window of whoever gives a lecture. Its own store draws the picture of the next step; its address stays as it came. */
export function renderPresenter(root: Root, app: Omit<BoundApp, "link">, session: string): void {
  const bound = { ...app, link: () => window.location.href };
  const channel = presenterChannel(session);
  root.render(
    <AppContext value={bound}>
      <PageFrame>
        <PresenterPage
          app={bound}
          channel={channel}
          show={(state) => {
            chooseShared(state, app.operations);
            app.actions.restore(fromShared(state), null);
          }}
        />
      </PageFrame>
    </AppContext>,
  );
}
