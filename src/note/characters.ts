/** The codes of the characters that have a meaning in YAML. */
export const SPACE = 32;
export const CARRIAGE_RETURN = 13;
export const DOUBLE_QUOTE = 34;
export const HASH = 35;
export const SINGLE_QUOTE = 39;
export const COMMA = 44;
export const DASH = 45;
export const COLON = 58;
export const OPENING = 91;
export const CLOSING = 93;
export const OPENING_BRACE = 123;
export const CLOSING_BRACE = 125;
export const BAR = 124;
export const GREATER = 62;
export const BACKSLASH = 92;

/** The characters that bare text can begin with here; YAML allows a few more, some only before certain others. */
const TEXT_START = /[A-Za-z0-9_+(/~$^=;\\]/;
export const opensText = Array.from({ length: 128 }, (_, code) => TEXT_START.test(String.fromCharCode(code)));

/** Tabs and other control characters, line breaks that not every parser recognizes, and a byte order mark. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not occur.
export const UNSUPPORTED = /[\0-\t\v\f\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff]|\r(?!\n)/;
