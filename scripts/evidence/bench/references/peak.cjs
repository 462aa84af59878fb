/** Loaded before a program that is measured. Writes the peak memory of the process, in KB, to its fourth stream. */
const { writeSync } = require("node:fs");

process.on("exit", () => {
  try {
    writeSync(3, String(process.resourceUsage().maxRSS));
  } catch {
    // The fourth stream does not exist, so that no caller expects the figure.
  }
});
