import { CURVES_FORMAT } from "../../export/curves.ts";
import { PINS_FORMAT, pinsIn } from "../../export/pins.ts";
import { scenarioOfCurves } from "../../export/savedScenario.ts";
import { type FieldError, SCENARIO_FORMAT } from "../../scenario/format.ts";
import { type ParseResult, parseScenario } from "../../scenario/schema.ts";
import type { Actions } from "../../store/store.ts";

/** A kind of document that a file may hold, told by the document's `format`. */
export interface FileKind {
  readonly format: string;
  /** Opens the document whole, or says field by field what is wrong with it and changes nothing. */
  readonly open: (
    document: Readonly<Record<string, unknown>>,
    actions: Actions,
  ) => readonly FieldError[] | Promise<readonly FieldError[]>;
}

function opened(parsed: ParseResult, actions: Actions): readonly FieldError[] {
  if (!parsed.ok) return parsed.errors;
  actions.open(parsed.scenario, null);
  return [];
}

const kinds = new Map<string, FileKind>();

/** Makes files of one more kind open by button and by drop. */
export function addFileKind(kind: FileKind): void {
  kinds.set(kind.format, kind);
}

addFileKind({ format: SCENARIO_FORMAT, open: (document, actions) => opened(parseScenario(document), actions) });
addFileKind({ format: CURVES_FORMAT, open: (document, actions) => opened(scenarioOfCurves(document), actions) });

addFileKind({
  format: PINS_FORMAT,
  open: (document, actions) => {
    const read = pinsIn(document);
    if (!read.ok) return read.errors;
    actions.setPins(read.pins.runs, read.pins.ghostRungs);
    return [];
  },
});

export const fileKind = (format: string): FileKind | undefined => kinds.get(format);

/** The `format` of every kind that opens. */
export const knownFormats = (): string[] => [...kinds.keys()];
