import { randomScenario } from "./randomScenario.ts";
import { OUTCOMES, type Outcome, type Verdict } from "./verdict.ts";

/** What nobody needs to look at; everything else is an offender. */
const GOOD: readonly Outcome[] = ["certified", "not certified", "refused"];
const SHOWN = 20;

/** A table of outcomes and ways, and every offender as a scenario. */
export function report(seed: number, verdicts: readonly Verdict[]): { lines: string[]; offenders: number } {
  const lines = [`| of ${verdicts.length} scenarios, seed ${seed} | number | slowest, s |`, "| --- | ---: | ---: |"];
  for (const outcome of OUTCOMES) {
    const these = verdicts.filter((verdict) => verdict.outcome === outcome);
    lines.push(`| ${outcome} | ${these.length} | ${slowest(these)} |`);
  }
  lines.push(
    "",
    "| certified and compared with | number | largest difference | largest error stated |",
    "| --- | ---: | ---: | ---: |",
  );
  const compared = verdicts.filter(({ way }) => way !== undefined);
  for (const way of [...new Set(compared.map(({ way }) => way))].sort()) {
    const these = compared.filter((verdict) => verdict.way === way);
    lines.push(`| ${way} | ${these.length} | ${largest(these, "difference")} | ${largest(these, "error")} |`);
  }
  const offenders = verdicts.filter(({ outcome }) => !GOOD.includes(outcome));
  for (const verdict of offenders.slice(0, SHOWN)) {
    lines.push("", JSON.stringify(verdict), JSON.stringify(randomScenario(seed, verdict.index)));
  }
  if (offenders.length > SHOWN) lines.push("", `${offenders.length - SHOWN} more offenders.`);
  return { lines, offenders: offenders.length };
}

function slowest(verdicts: readonly Verdict[]): string {
  return verdicts.reduce((most, { seconds }) => Math.max(most, seconds), 0).toFixed(2);
}

function largest(verdicts: readonly Verdict[], key: "difference" | "error"): string {
  return verdicts.reduce((most, verdict) => Math.max(most, verdict[key] ?? 0), 0).toExponential(1);
}
