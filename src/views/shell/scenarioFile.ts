import type { Scenario } from "../../scenario/format.ts";
import { parseScenarioText } from "../../scenario/schema.ts";
import type { Actions } from "../../store/store.ts";

/** Reads a file that a person chose or dropped: it opens, or a notice lists what is wrong and nothing changes. */
export async function openScenarioFile(file: File, actions: Actions): Promise<void> {
  let text: string;
  try {
    text = await file.text();
  } catch {
    return actions.notify({ kind: "unreadable-file", file: file.name });
  }
  const parsed = parseScenarioText(text);
  if (!parsed.ok) return actions.notify({ kind: "bad-file", file: file.name, errors: parsed.errors });
  actions.open(parsed.scenario, null);
  actions.notify({ kind: "opened", file: file.name });
}

/** Hands the scenario to the browser as a file to keep. */
export function saveScenarioFile(scenario: Scenario): void {
  const text = `${JSON.stringify(scenario, null, 2)}\n`;
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${fileName(scenario.name)}.json`;
  link.click();
  // The browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function fileName(name: string | undefined): string {
  const plain = (name ?? "scenario").normalize("NFKD").replace(/[^\p{L}\p{N}]+/gu, "-");
  return plain.replace(/^-+|-+$/g, "").toLowerCase() || "scenario";
}
