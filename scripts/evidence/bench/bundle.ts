import { join } from "node:path";
import { build } from "esbuild";

/** The bare language server, bundled as the product is. */
export async function bareServer(folder: string): Promise<string> {
  const outfile = join(folder, "bareServer.js");
  await build({
    entryPoints: ["scripts/evidence/bench/references/bareServer.ts"],
    outfile,
    bundle: true,
    minify: true,
    format: "cjs",
    platform: "node",
    target: "node20",
    mainFields: ["module", "main"],
    logLevel: "warning",
  });
  return outfile;
}
