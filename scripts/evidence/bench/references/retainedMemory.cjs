/** Loaded before a server. On SIGUSR2, writes how much memory it retains after a garbage collection. */
const { renameSync, writeFileSync } = require("node:fs");
const { setFlagsFromString } = require("node:v8");
const { runInNewContext } = require("node:vm");

setFlagsFromString("--expose-gc");
/** @type {() => void} */
const collect = runInNewContext("gc");
const answer = process.env.TOUCHBASE_BENCH_HELD ?? "";

process.on("SIGUSR2", () => {
  collect();
  // Weak references are cleared between two turns.
  setTimeout(() => {
    collect();
    const { heapUsed, rss } = process.memoryUsage();
    writeFileSync(`${answer}.tmp`, JSON.stringify({ heap: heapUsed, resident: rss }));
    renameSync(`${answer}.tmp`, answer);
  }, 100);
});
