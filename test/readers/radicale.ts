import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** How long a server may take to start, in milliseconds. */
const START_LIMIT = 60_000;

/** A CalDAV server of this machine with one calendar, for tests. */
export interface CalendarServer {
  /** The address of the calendar. */
  readonly url: string;
  /** Returns the entries of the calendar, sorted. */
  entries(): string[];
  stop(): Promise<void>;
}

/** Starts Radicale with its data in a folder, and creates the calendar. */
export async function startRadicale(interpreter: string, folder: string): Promise<CalendarServer> {
  const port = await freePort();
  const store = join(folder, "store");
  mkdirSync(store, { recursive: true });
  const config = join(folder, "radicale.conf");
  const parts = [
    `[server]\nhosts = 127.0.0.1:${port}`,
    "[auth]\ntype = none",
    `[storage]\nfilesystem_folder = ${store}`,
  ];
  writeFileSync(config, parts.join("\n"));
  const child = spawn(interpreter, ["-m", "radicale", "--config", config], { stdio: "ignore" });
  const ended = once(child, "close");
  const url = `http://127.0.0.1:${port}/you/touchbase/`;
  const calendar = join(store, "collection-root/you/touchbase");
  const server: CalendarServer = {
    url,
    entries() {
      const names = readdirSync(calendar).filter((name) => name.endsWith(".ics"));
      return names.map((name) => readFileSync(join(calendar, name), "utf8")).sort();
    },
    async stop() {
      child.kill();
      await ended;
    },
  };
  const limit = performance.now() + START_LIMIT;
  const headers = { authorization: `Basic ${Buffer.from("you:secret").toString("base64")}` };
  for (;;) {
    const answer = await fetch(url, { method: "MKCALENDAR", headers }).catch(() => undefined);
    if (answer?.status === 201) return server;
    if (answer || performance.now() > limit || child.exitCode !== null) {
      await server.stop();
      throw new Error(`Radicale did not create a calendar: ${answer?.status ?? "no answer"}`);
    }
    await sleep(50);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("The system gave no port.");
  return address.port;
}
