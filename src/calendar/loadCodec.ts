import type { IcsCodec } from "./codec";

/** Loads the code that reads and writes calendar files, in a program with Node. */
export async function loadCodec(): Promise<IcsCodec> {
  // `.js`, because in the product it is a file next to this bundle.
  const module: CodecModule & { readonly default?: CodecModule } = await import("./calendar.js");
  // That file is also a script for workers, so Node sees its exports as one default export.
  return (module.default ?? module).codec;
}

/** The exports of the bundle. */
export interface CodecModule {
  readonly codec: IcsCodec;
}
