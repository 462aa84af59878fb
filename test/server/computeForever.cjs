// Keeps the main thread busy for good, once the server runs.
setTimeout(() => {
  process.stderr.write("busy\n");
  for (;;);
}, 2000);
