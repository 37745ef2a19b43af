import { createStore, type StoreApi } from "zustand/vanilla";
import type { FieldError } from "../scenario/format.ts";
import type { Notice } from "../store/state.ts";
import { LECTURE_FORMAT, type Lecture } from "../url/lecture/format.ts";
import { addFileKind } from "../views/export/fileKinds.ts";
import type { LectureHost } from "./host.ts";
import { loadPersistently, type Missing } from "./loading.ts";

/** What of lectures is open on the page. */
export interface LecturesState {
  /** The list of lectures; `offered` is one that came by a link or a file */
  readonly menu: { readonly offered: Lecture | null } | null;
  /** Id of the lecture in the editor */
  readonly editing: string | null;
  /** A part that was wanted and did not load */
  readonly missing: Missing | null;
}

export interface Lectures {
  readonly store: StoreApi<LecturesState>;
  readonly host: LectureHost;
  openMenu(offered?: Lecture): void;
  closeMenu(): void;
  edit(id: string | null): void;
  /** Does without the part that did not load */
  giveUp(): void;
  /** Begins a lecture over the page, which is as it was when it has ended */
  play(lecture: Lecture, index?: number): Promise<void>;
  /** Goes on with what a reload interrupted */
  resume(): Promise<void>;
  /** Offers the lecture of an address, or says what is wrong with it */
  openLink(fragment: string): Promise<void>;
}

/** Lectures on the page. Everything but this file and the button is loaded when it is first wanted. */
export function createLectures(host: LectureHost, notify: (notice: Notice) => void): Lectures {
  const store = createStore<LecturesState>(() => ({ menu: null, editing: null, missing: null }));
  const { setState } = store;
  addFileKind({ format: LECTURE_FORMAT, open: (document) => openFile(document) });
  const load = <Part>(part: () => Promise<Part>) => loadPersistently(part, (missing) => setState({ missing }));
  const loadPlayer = () => load(() => Promise.all([import("./player/play.tsx"), host.loadStage()]));
  /** What had the focus before the list of lectures took it */
  let opener: Element | null = null;
  const openMenu = (offered?: Lecture) => {
    opener = document.activeElement;
    setState({ menu: { offered: offered ?? null } });
  };
  return {
    store,
    host,
    openMenu,
    closeMenu: () => setState({ menu: null }),
    edit: (editing) => setState({ editing, menu: null }),
    giveUp: () => setState({ missing: null }),
    async play(lecture, index = 0) {
      const [{ play }, createStage] = await loadPlayer();
      play(createStage, lecture, index, opener);
    },
    async resume() {
      const [{ resume }, createStage] = await loadPlayer();
      resume(createStage);
    },
    async openLink(fragment) {
      const { decodeLecture } = await load(() => import("../url/lecture/codec.ts"));
      const decoded = decodeLecture(fragment);
      if (decoded.ok) openMenu(decoded.lecture);
      else notify({ kind: "bad-lecture", reason: decoded.notice, errors: decoded.errors });
    },
  };

  async function openFile(document: unknown): Promise<readonly FieldError[]> {
    const { parseLecture } = await load(() => import("../url/lecture/parse.ts"));
    const parsed = parseLecture(document);
    if (!parsed.ok) return parsed.errors;
    openMenu(parsed.lecture);
    return [];
  }
}
