/** The part of js-yaml 4 that is used here; the package has no types of its own. */
declare module "js-yaml" {
  export class Type {
    constructor(
      tag: string,
      options: {
        kind: "scalar" | "sequence" | "mapping";
        multi?: boolean;
        construct?: (data: unknown, tag?: string) => unknown;
      },
    );
  }
  export interface Schema {
    extend(types: readonly Type[]): Schema;
  }
  export const CORE_SCHEMA: Schema;
  export function load(text: string, options?: { schema?: Schema; json?: boolean }): unknown;
}
