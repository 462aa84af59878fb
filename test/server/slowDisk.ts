/** A script for Node that blocks opening each note until the file `fast` exists. */
export function slowDisk(fast: string): string {
  return `const fs = require("node:fs");
const { openSync, open } = fs;
const isSlow = (file) => String(file).endsWith(".md") && !fs.existsSync(${JSON.stringify(fast)});
fs.openSync = (file, ...rest) => {
  if (isSlow(file)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  return openSync(file, ...rest);
};
fs.open = (file, ...rest) => {
  const look = () => isSlow(file) ? setTimeout(look, 20) : open(file, ...rest);
  look();
};
`;
}
