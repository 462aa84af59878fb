import type { Output, ReadFile } from "./output";
import { notice } from "./output";

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
}

const LICENSE_FILES = [
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

/** Returns the licenses of the packages in the bundles: those that the lock file does not mark as `dev`. */
export function notices(read: ReadFile): Output {
  const { packages } = JSON.parse(read("package-lock.json") ?? "{}") as {
    packages: Record<string, LockedPackage>;
  };
  const shipped = Object.entries(packages).filter(
    ([path, { dev, optional }]) => path !== "" && !dev && !optional,
  );
  const parts = shipped.map(([path, { version, license }]) => {
    const name = path.replace(/^.*node_modules\//, "");
    const text = LICENSE_FILES.map((file) => read(`${path}/${file}`)).find((found) => found !== undefined);
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
    "ical.js in `dist/calendar.js` and `dist/import.js` is unchanged, under the Mozilla Public License 2.0; its source is at https://github.com/kewisch/ical.js.",
    "The dates of public holidays in `dist/holidays.js` are those of date-holidays, by its contributors, under the Creative Commons Attribution-ShareAlike 3.0 Unported licence (https://creativecommons.org/licenses/by-sa/3.0/).",
  ];
  return { path: "THIRD-PARTY-NOTICES.md", text: `${[...head, ...parts].join("\n\n")}\n` };
}
