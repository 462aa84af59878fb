/** The separator between the words and the free text of a touch line; the first one in the line counts. */
export const SEPARATOR = /\s[-–—](?=\s|$)|:(?=\s|$)/;
