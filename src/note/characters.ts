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
