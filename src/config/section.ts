/** The section that prefixes each key in an editor's settings, and names the product to machines. */
export const SECTION = "touchbase";
