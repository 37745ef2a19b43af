/**
 * `npm start`: installs what is missing, builds, serves the production build and prints its address.
 * PORT chooses the port (0: any free one); HOST the interface; --no-open leaves the browser alone.
 */
import { spawn, spawnSync } from "node:child_process";
import { installIfNeeded, requireNode, root } from "./install.mjs";

const DEFAULT_PORT = 4173;
/** How many ports above the default are tried when it is taken. */
const MORE_PORTS = 20;

requireNode();

/** @param {string} sentence */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Whether to open a browser. Read by hand: this must parse on the old Node versions that it turns away. */
function readOptions() {
  const unknown = process.argv.slice(2).filter((argument) => argument !== "--no-open");
  if (unknown.length > 0) {
    console.error(`Unknown option ${unknown[0]}.`);
    console.error("Usage: npm start [-- --no-open], with the port in the environment variable PORT");
    process.exit(2);
  }
  return { open: !process.argv.includes("--no-open") };
}

/** The port asked for, or null. */
function requestedPort() {
  const text = process.env.PORT;
  if (text === undefined || text === "") return null;
  if (!/^\d+$/.test(text) || Number(text) > 65535) fail(`PORT must be a number from 0 to 65535, not “${text}”.`);
  return Number(text);
}

function build() {
  const vite = `${root}node_modules/vite/bin/vite.js`;
  const done = spawnSync(process.execPath, [vite, "build", "--logLevel", "warn"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  if (done.status !== 0) fail("The build failed, see above.");
}

/**
 * Serves dist/ and resolves to the server, listening.
 * @param {number} port
 * @param {string} host
 */
async function serve(port, host) {
  const { preview } = await import("vite");
  return preview({
    root,
    logLevel: "warn",
    // The page holds no secret: any name of this machine may be used to reach it.
    preview: { port, host, strictPort: true, open: false, allowedHosts: true },
  });
}

/** @param {unknown} error */
const isPortTaken = (error) => error instanceof Error && /EADDRINUSE|already in use/.test(error.message);

/** @param {string} host */
async function serveSomewhere(host) {
  const port = requestedPort();
  if (port !== null) {
    try {
      return await serve(port, host);
    } catch (error) {
      if (isPortTaken(error)) fail(`Port ${port} is taken. Choose another one: PORT=${port + 1} npm start`);
      throw error;
    }
  }
  for (let candidate = DEFAULT_PORT; candidate <= DEFAULT_PORT + MORE_PORTS; candidate++) {
    try {
      return await serve(candidate, host);
    } catch (error) {
      if (!isPortTaken(error)) throw error;
    }
  }
  return fail(`Ports ${DEFAULT_PORT} to ${DEFAULT_PORT + MORE_PORTS} are all taken. Choose one: PORT=8080 npm start`);
}

/**
 * Opens the address in the person's browser. A machine without one is no error: the address is printed.
 * @param {string} address
 */
function openBrowser(address) {
  const [command, args] =
    process.platform === "darwin"
      ? ["open", [address]]
      : process.platform === "win32"
        ? ["cmd", ["/c", "start", "", address]]
        : ["xdg-open", [address]];
  const child = spawn(command, args, { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}

const options = readOptions();
requestedPort();
installIfNeeded();
console.error("Building…");
build();

const host = process.env.HOST || "127.0.0.1";
const server = await serveSomewhere(host);
const bound = server?.httpServer.address();
const port = typeof bound === "object" ? bound?.port : undefined;
const address = `http://${host === "0.0.0.0" || host === "::" ? "localhost" : host}:${port}/`;
console.log(address);
if (options.open) openBrowser(address);

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.on(signal, () => process.exit(0));
}
