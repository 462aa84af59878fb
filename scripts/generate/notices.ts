import type { Output, ReadFile } from "./output";
import { notice } from "./output";

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
}

const LICENCE_FILES = [
  "LICENSE",
  "LICENSE.md",
  "LICENSE.txt",
  "LICENCE",
  "License.txt",
  "license",
  "license.md",
  "license.txt",
  "LICENSE-MIT",
  "LICENSE.BSD",
  "UNLICENSE",
];

/** The licenses of the packages that the bundles are made from: those that the lock file does not call development's. */
export function notices(read: ReadFile): Output {
  const { packages } = JSON.parse(read("package-lock.json") ?? "{}") as { packages: Record<string, Locked> };
  const shipped = Object.entries(packages).filter(
    ([path, { dev, optional }]) => path !== "" && !dev && !optional,
  );
  const parts = shipped.map(([path, { version, license }]) => {
    const name = path.replace(/^.*node_modules\//, "");
    const text = LICENCE_FILES.map((file) => read(`${path}/${file}`)).find((found) => found !== undefined);
    const said =
      text?.replaceAll("\r\n", "\n").trim() ??
      `No licence text is in the package; it names ${license ?? "none"}.`;
    return [
      `## ${name} ${version ?? ""}`,
      `Licence: ${license ?? "see below"}`,
      `~~~text\n${said}\n~~~`,
    ].join("\n\n");
  });
  const head = [
    `<!-- ${notice("package-lock.json")} -->`,
    "# Third-party notices",
    "Touchbase is made with the packages below; parts of them are in its bundles.",
    "The dates of public holidays in `dist/holidays.js` are those of date-holidays, by its contributors, under the Creative Commons Attribution-ShareAlike 3.0 Unported licence (https://creativecommons.org/licenses/by-sa/3.0/).",
  ];
  return { path: "THIRD-PARTY-NOTICES.md", text: `${[...head, ...parts].join("\n\n")}\n` };
}
