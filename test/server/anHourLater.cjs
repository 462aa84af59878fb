/** Loaded before a server or the command line. Its clock is an hour ahead, so that new files count as old. */
const { now } = Date;
Date.now = () => now() + 3_600_000;
