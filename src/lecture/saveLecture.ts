import type { Lecture } from "../url/lecture/format.ts";
import { download, fileName } from "../views/export/download.ts";

/** Hands a lecture to the browser as a file, which opens here again. */
export function saveLecture(lecture: Lecture): void {
  download(`${fileName("lecture", lecture.title)}.json`, `${JSON.stringify(lecture, null, 2)}\n`, "application/json");
}
