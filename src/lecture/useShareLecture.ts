import { useCallback } from "react";
import { useActions } from "../panels/appContext.ts";
import { encodeLecture } from "../url/lecture/codec.ts";
import type { Lecture } from "../url/lecture/format.ts";

/** Puts the link of a lecture on the clipboard; a notice says so, or gives the link where the clipboard is refused. */
export function useShareLecture(): (lecture: Lecture) => Promise<void> {
  const { notify } = useActions();
  return useCallback(
    async (lecture) => {
      const encoded = encodeLecture(lecture);
      if (!encoded.ok) return notify({ kind: "no-link", reason: encoded.notice });
      const link = `${window.location.href.replace(/[?#].*$/, "")}#${encoded.fragment}`;
      try {
        await navigator.clipboard.writeText(link);
        notify({ kind: "copied-lecture", title: lecture.title });
      } catch {
        notify({ kind: "copy-refused", link });
      }
    },
    [notify],
  );
}
