/** Reads the options of the command line of `code` that the embedded VS Code supports. */
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/**
 * @typedef {object} CommandLine
 * @property {string[]} extensionDevelopmentPath
 * @property {string} [extensionTestsPath]
 * @property {string} [extensionDevelopmentKind] `web` for the web extension host
 * @property {string} [folder]
 * @property {string} [workspace] a `.code-workspace` file
 * @property {string[]} files
 * @property {string} [userDataDir]
 * @property {string} [extensionsDir]
 */

const withValue = ["extensionDevelopmentPath", "extensionTestsPath", "user-data-dir", "extensions-dir"];
withValue.push("extensionDevelopmentKind");
withValue.push("folder-uri", "file-uri", "profile", "locale", "log", "remote", "goto");

/**
 * Ignores other options. They concern windows, updates and greetings, which do not exist here, or extensions of the
 * user (`--disable-extensions`), which a new host does not have.
 *
 * @param {string[]} args
 * @returns {CommandLine}
 */
export function readCommandLine(args) {
  /** @type {CommandLine} */
  const result = { extensionDevelopmentPath: [], files: [] };
  const rest = [...args];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    const [, option, value] = /^--?([\w-]+)(?:=(.*))?$/s.exec(argument) ?? [];
    if (!option) open(argument, result);
    else if (withValue.includes(option)) apply(option, value ?? rest.shift() ?? "", result);
  }
  return result;
}

/**
 * @param {string} option
 * @param {string} value
 * @param {CommandLine} result
 */
function apply(option, value, result) {
  if (option === "extensionDevelopmentPath") result.extensionDevelopmentPath.push(path.resolve(value));
  else if (option === "extensionTestsPath") result.extensionTestsPath = path.resolve(value);
  else if (option === "extensionDevelopmentKind") result.extensionDevelopmentKind = value;
  else if (option === "user-data-dir") result.userDataDir = path.resolve(value);
  else if (option === "extensions-dir") result.extensionsDir = path.resolve(value);
  else if (option.endsWith("-uri")) open(fileURLToPath(value), result);
}

/**
 * @param {string} argument a folder, a workspace or a file
 * @param {CommandLine} result
 */
function open(argument, result) {
  const target = path.resolve(argument);
  if (target.endsWith(".code-workspace")) result.workspace = target;
  else if (existsSync(target) && statSync(target).isDirectory()) result.folder = target;
  else result.files.push(target);
}
