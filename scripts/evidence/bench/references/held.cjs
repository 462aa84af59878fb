/** Loaded before a server: when it is told to (SIGUSR2), it writes down how much memory it holds, rubbish excluded. */
const { renameSync, writeFileSync } = require("node:fs");
const { setFlagsFromString } = require("node:v8");
const { runInNewContext } = require("node:vm");

setFlagsFromString("--expose-gc");
/** @type {() => void} */
const collect = runInNewContext("gc");
const answer = process.env.TOUCHBASE_BENCH_HELD ?? "";

process.on("SIGUSR2", () => {
  collect();
  // What was held weakly is let go of between two turns.
  setTimeout(() => {
    collect();
    const { heapUsed, rss } = process.memoryUsage();
    writeFileSync(`${answer}.tmp`, JSON.stringify({ heap: heapUsed, resident: rss }));
    renameSync(`${answer}.tmp`, answer);
  }, 100);
});
