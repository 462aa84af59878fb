// Keeps the main thread busy forever after the server has started.
setTimeout(() => {
  process.stderr.write("busy\n");
  for (;;);
}, 2000);
