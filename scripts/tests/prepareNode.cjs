/** Loaded by Mocha before the tests that run in Node. */
const { Runnable } = require("mocha");
const scaleTimeouts = require("./scaleTimeouts.cjs");

scaleTimeouts(Runnable, Number(process.env.TOUCHBASE_TEST_SLOWNESS || 1));
// Exits in good order when the launcher gives up: the listeners for that end browsers and servers.
process.once("SIGTERM", () => process.exit(143));
