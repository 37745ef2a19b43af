/** Draws the folders of the product and who imports whom, with Graphviz. */
import { instance } from "@viz-js/viz";
import { folderEdges, reduced } from "./folders.mjs";

/** @import { ImportGraph } from "../imports/graph.mjs" */

/** What each folder is for; a folder without a line here is drawn by its name alone. */
const MEANING = /** @type {Readonly<Record<string, string>>} */ ({
  numerics: "no physics in it",
  physics: "the paper",
  scenario: "what a person chooses",
  url: "links",
  export: "things to take away",
  jobs: "the contract and its client",
  store: "what is on the page",
  charts: "result → figure",
  panels: "groups of controls",
  views: "one folder a tab",
  lecture: "steps and presenter",
  i18n: "every word",
  ui: "widgets",
  workers: "run the core",
  cli: "scenario files in, lines out",
  library: "the core for others",
  app: "stores and address together",
  main: "composition root",
});

/**
 * @param {ImportGraph} graph
 * @returns {Promise<string>} an SVG, the same for the same imports
 */
export async function architecturePicture(graph) {
  const edges = reduced(folderEdges(graph));
  const folders = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].sort();
  const nodes = folders.map((folder) => {
    const meaning = MEANING[folder];
    return `"${folder}" [label=<<b>${folder}</b>${meaning ? `<br/><font point-size="10" color="#5d6470">${meaning}</font>` : ""}>]`;
  });
  const arrows = edges.map(
    ({ from, to, typesOnly }) => `"${from}" -> "${to}"${typesOnly ? ' [style=dashed color="#9aa1ab"]' : ""}`,
  );
  const source = `digraph {
    graph [rankdir=TB bgcolor="#fbfaf7" pad=0.3 nodesep=0.35 ranksep=0.55 fontname="Helvetica,Arial,sans-serif"]
    node [shape=box style="rounded,filled" fillcolor=white color="#c9c5bb" fontname="Helvetica,Arial,sans-serif" fontsize=13 margin="0.3,0.09"]
    edge [color="#1f4e8c" arrowsize=0.7]
    ${[...nodes, ...arrows].join("\n    ")}
  }`;
  const svg = (await instance()).renderString(source, { format: "svg" });
  return svg.replace(/<svg[^>]*>/, "$&\n<title>Folders of the product, and who imports whom</title>");
}
