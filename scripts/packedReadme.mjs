/**
 * Makes the README of a package without a public repository. VS Code 1.139 shows pictures of a README only from the
 * web, and links to files that a package does not have would lead nowhere.
 */
import path from "node:path";

const LINK = /(!?)\[((?:[^[\]]|\\[[\]])*)\]\(([^()\s#]*)(#[^()\s]*)?\)/g;
const IS_ABSOLUTE = /^[a-z][a-z0-9+.-]*:/i;

/**
 * Returns the text without its pictures. A link to a file that is not in the package becomes its label; a link to a
 * picture is removed.
 *
 * @param {string} text
 * @param {(file: string) => boolean} isPacked
 */
export function packedReadme(text, isPacked) {
  return withoutPictureLinks(text).replace(LINK, (whole, isPicture, label, target) => {
    if (target === "" || IS_ABSOLUTE.test(target)) return whole;
    const file = path.posix.normalize(target);
    if (isPicture) return "";
    return isPacked(file) ? whole : label;
  });
}

/** @param {string} text */
function withoutPictureLinks(text) {
  return text.replace(/\s*\(\[picture\]\([^()]*\)\)/g, "").replace(/,\s*\[picture\]\([^()]*\)/g, "");
}

/**
 * Returns the relative targets of the links and pictures of a README, without the part after `#`.
 *
 * @param {string} text
 * @returns {{ pictures: string[], links: string[] }}
 */
export function relativeTargets(text) {
  const all = [...text.matchAll(LINK)].filter(
    ([, , , target = ""]) => target !== "" && !IS_ABSOLUTE.test(target),
  );
  const targets = (/** @type {string} */ kind) =>
    all.flatMap(([, isPicture, , target = ""]) => (isPicture === kind ? [target] : []));
  return { pictures: targets("!"), links: targets("") };
}
