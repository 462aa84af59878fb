import { readFileSync, statSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { atMost, type BenchOptions, type Figures } from "./part";
import { timed } from "./processes";

const MOST = 1536;

/** Measures the packed extension and its largest files. */
export async function size({ tell }: BenchOptions): Promise<Figures> {
  tell("packing");
  const { output } = await timed(process.execPath, ["scripts/package.mjs"]);
  const file = /^(\S+\.vsix), /m.exec(output)?.[1];
  if (!file) throw new Error("The extension could not be packed.");
  const kilobytes = statSync(file).size / 1024;
  const shown = (figure: number) => `${Math.round(figure)} KB`;
  const parts = [
    "dist/extension.js",
    "dist/cli.js",
    "dist/program.js",
    "dist/calendar.js",
    "dist/import.js",
    "dist/holidays.js",
    "dist/import.js",
    "dist/node.js",
    "dist/server.js",
  ];
  return {
    title: "The package",
    tables: [
      {
        head: ["file", "size", "compressed"],
        rows: [
          ...parts.flatMap((part) => {
            const bytes = read(part);
            return bytes ? [[part, shown(bytes.length / 1024), shown(gzipSync(bytes).length / 1024)]] : [];
          }),
          ["the package", "", shown(kilobytes)],
        ],
      },
    ],
    goals: [atMost("the packed extension", kilobytes, MOST, shown)],
  };
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
