/** Loaded by Mocha before the tests that run in Node. */
const fc = require("fast-check");
const { Runnable } = require("mocha");
const scaleTimeouts = require("./scaleTimeouts.cjs");

// The cases are the same everywhere, so that a failure is due to a change and not to chance. FC_RUNS uses new cases
// each time, and FC_SEED repeats those of a seed that failed.
const { FC_RUNS, FC_SEED } = process.env;
if (FC_SEED !== undefined || FC_RUNS === undefined) fc.configureGlobal({ seed: Number(FC_SEED ?? 20261129) });

scaleTimeouts(Runnable, Number(process.env.TOUCHBASE_TEST_SLOWNESS || 1));
// Exits in order when the launcher ends it, so that exit listeners end browsers and servers.
process.once("SIGTERM", () => process.exit(143));
