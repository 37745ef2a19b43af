import { documentIn, unknownFormat } from "../../export/fileText.ts";
import { isPng, pngScenario } from "../../export/png.ts";
import type { FieldError } from "../../scenario/format.ts";
import { MAX_TEXT_LENGTH } from "../../scenario/limits.ts";
import { fieldError } from "../../scenario/report.ts";
import { say } from "../../scenario/words.ts";
import type { Actions } from "../../store/store.ts";
import { fileKind, knownFormats } from "./fileKinds.ts";

/** What the page's own files are called by; others are tried all the same when they are dropped. */
export const FILE_TYPES = ["application/json", ".json", ".csv", ".py", ".svg", ".png"];

/** Bytes of a text of the greatest length, all of its characters being long ones. */
const MOST_BYTES = 4 * MAX_TEXT_LENGTH;

/** Reads a file that a person chose or dropped: it opens, or a notice says what is wrong and nothing changes. */
export async function openFile(file: File, actions: Actions): Promise<void> {
  const refuse = (errors: readonly FieldError[]) => actions.notify({ kind: "bad-file", file: file.name, errors });
  if (file.size > MOST_BYTES) {
    return refuse([fieldError("file", say("atMostCharacters", { most: MAX_TEXT_LENGTH }), file.name)]);
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return actions.notify({ kind: "unreadable-file", file: file.name });
  }
  const found = documentIn(isPng(bytes) ? (pngScenario(bytes) ?? "") : new TextDecoder().decode(bytes));
  if (!found.ok) return refuse(found.errors);
  const kind = fileKind(found.format);
  if (!kind) return refuse(unknownFormat(found.format, knownFormats()));
  const errors = await kind.open(found.document, actions);
  if (errors.length > 0) return refuse(errors);
  actions.notify({ kind: "opened", file: file.name });
}
