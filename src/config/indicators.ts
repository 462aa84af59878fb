import { message } from "../words/message";
import { INDICATORS } from "./indicatorList";
import { described, flag, objectOf } from "./schema";

const entries = Object.entries(INDICATORS);

const keys = entries.map(([key, [byDefault, description]]) => [
  key,
  described(flag, { default: byDefault, description }),
]);

export const indicators = objectOf<boolean>("key", Object.fromEntries(keys), message("takes.indicators"));

export const DEFAULT_INDICATORS: Readonly<Record<string, boolean>> = Object.fromEntries(
  entries.map(([key, [byDefault]]) => [key, byDefault]),
);
