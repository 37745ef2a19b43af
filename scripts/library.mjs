/**
 * `npm run library`: makes the core as a package of its own in .cache/library/package: one module, its types, no
 * dependency. `npm pack` in that folder makes the archive; with `--pack` it is made at once and its path printed.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { root } from "./install.mjs";

const made = `${root}.cache/library`;
const folder = `${made}/package`;

rmSync(made, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

await build({
  configFile: false,
  root,
  logLevel: "error",
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: "library/index.ts",
    outDir: folder,
    target: "es2022",
    minify: false,
    rollupOptions: { output: { entryFileNames: "index.js", codeSplitting: false } },
  },
});

const types = spawnSync(
  process.execPath,
  ["node_modules/typescript/bin/tsc", "-p", "library/declarations.tsconfig.json"],
  {
    cwd: root,
    stdio: "inherit",
  },
);
if (types.status !== 0) process.exit(1);
cpSync(`${made}/types`, `${folder}/types`, { recursive: true });
for (const entry of readdirSync(`${folder}/types`, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const file = join(entry.parentPath, entry.name);
  // Declarations name each other by the sources' ending, which only this project's compiler accepts.
  writeFileSync(file, readFileSync(file, "utf8").replace(/(from|import\()(\s*"\.[^"]*)\.ts"/g, '$1$2.js"'));
}

const { name, version, description, license } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
const manifest = {
  name,
  version,
  description,
  license,
  type: "module",
  exports: { ".": { types: "./types/library/index.d.ts", default: "./index.js" } },
  sideEffects: false,
  engines: { node: ">=20.19" },
};
writeFileSync(`${folder}/package.json`, `${JSON.stringify(manifest, null, 2)}\n`);
for (const file of ["LICENSE", "CITATION.cff"]) cpSync(`${root}${file}`, `${folder}/${file}`);
cpSync(`${root}library/README.md`, `${folder}/README.md`);

if (process.argv.includes("--pack")) {
  const packed = spawnSync("npm", ["pack", "--silent", "--pack-destination", made], {
    cwd: folder,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (packed.status !== 0) {
    console.error(packed.stderr);
    process.exit(1);
  }
  console.log(join(made, packed.stdout.trim()));
} else {
  console.log(folder);
}
