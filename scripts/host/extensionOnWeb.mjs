/**
 * Serves an extension under development at a web address, where a VS Code in a browser finds installed ones. Only such
 * an extension runs in the web extension host; one on the server's disk runs in the host with Node. The address belongs
 * to the VS Code server's own origin, because its pages may not load from others without a certificate. This server
 * therefore passes on all requests except those for the extension, and adds the extension to the page of the workbench.
 */
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { request as ask, createServer } from "node:http";
import { connect } from "node:net";
import path from "node:path";

/** @type {Record<string, string>} */
const types = {
  ".js": "text/javascript",
  ".json": "application/json",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

/**
 * @typedef {object} WebHome
 * @property {(address: string) => string} through the same address at this server
 * @property {() => Promise<void>} stop
 */

/**
 * @param {string} folder the extension
 * @param {string | undefined} tests the file in it whose tests are to be run
 * @param {string} origin of the VS Code server
 * @returns {Promise<WebHome>}
 */
export async function serveExtension(folder, tests, origin) {
  // Other users of this machine and other pages in the browser that know the address can read the folder.
  const secret = `/${randomBytes(12).toString("hex")}/`;
  const { hostname, port } = new URL(origin);
  const server = createServer(async (request, response) => {
    const { url = "/", method, headers } = request;
    if (!url.startsWith(secret)) {
      const isPage = url.startsWith("/?");
      const wanted = isPage ? { ...headers, "accept-encoding": "identity" } : headers;
      const onward = ask({ hostname, port, path: url, method, headers: wanted }, async (answer) => {
        const { "content-length": length, ...others } = answer.headers;
        response.writeHead(answer.statusCode ?? 502, isPage ? others : answer.headers);
        if (!isPage) return void answer.pipe(response);
        const parts = await answer.toArray();
        response.end(told(Buffer.concat(parts).toString(), String(headers.host)));
      });
      onward.on("error", () => response.destroy());
      request.pipe(onward);
      return;
    }
    const { pathname } = new URL(url, origin);
    const file = path.join(folder, decodeURIComponent(pathname.slice(secret.length)));
    try {
      if (!file.startsWith(folder + path.sep)) throw new Error("That is elsewhere.");
      const bytes = await readFile(file);
      response.writeHead(200, { "Content-Type": types[path.extname(file)] ?? "text/plain" }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  server.on("upgrade", ({ url, headers }, socket, head) => {
    const onward = connect(Number(port), hostname, () => {
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
      onward.write([`GET ${url} HTTP/1.1`, ...lines, "", ""].join("\r\n"));
      onward.write(head);
      socket.pipe(onward).pipe(socket);
    });
    for (const [one, other] of [
      [socket, onward],
      [onward, socket],
    ])
      one?.on("error", () => other?.destroy()).on("close", () => other?.destroy());
  });
  /**
   * Returns the page with the extension and tests to run, because no key of its address does that for an extension on
   * the web.
   *
   * @param {string} page
   * @param {string} authority
   */
  function told(page, authority) {
    const at = (/** @type {string} */ file) => {
      const relative = path.relative(folder, file).split(path.sep).join("/");
      return { scheme: "http", authority, path: (secret + relative).replace(/\/$/, "") };
    };
    const options = JSON.stringify({
      extensions: [at(folder)],
      ...(tests !== undefined && { extensionTestsPath: at(tests) }),
    });
    const key = "&quot;developmentOptions&quot;:{";
    return page.replace(key, () => `${key}${options.slice(1, -1).replaceAll('"', "&quot;")},`);
  }
  // An upgraded socket no longer belongs to the server, and would keep it from closing.
  /** @type {Set<import("node:net").Socket>} */
  const sockets = new Set();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const own = /** @type {import("node:net").AddressInfo} */ (server.address());
  const home = `http://127.0.0.1:${own.port}`;
  return {
    through: (address) => address.replace(origin, home),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
