/** The prefix of the keys in an editor's settings, and the name of the server in the protocol. */
export const SECTION = "touchbase";
