/** `npm run architecture`: draws docs/architecture.svg from the imports as they are. A test tells when it is out of date. */
import { writeFileSync } from "node:fs";
import { architecturePicture } from "./architecture/picture.mjs";
import { readGraph } from "./imports/graph.mjs";
import { root } from "./install.mjs";

writeFileSync(
  `${root}docs/architecture.svg`,
  await architecturePicture(readGraph(root, ["src", "workers", "cli", "library"])),
);
console.log("docs/architecture.svg");
