import { SOURCES, type Source } from "../../../src/cadence/sources";
import { adviceLine, type NumberedAdvice, numberAdvice } from "../advice";
import { carrierOf } from "../advice/carriers";
import { type Output, page, table } from "../output";

export function advicePage(): Output {
  const all = numberAdvice();
  const sections = Object.entries(SOURCES).flatMap(([source, { title }]) => [
    `## ${title}`,
    table(
      ["Advice", "Carried by"],
      all
        .filter((advice) => advice.source === source)
        .map((advice) => [adviceLine(advice), carriedBy(advice)]),
    ),
  ]);
  const text = page(
    "scripts/generate/advice/",
    "What became of the advice",
    "Touchbase follows five articles. This is every piece of advice in them, in our own words and in their order, with the rule, step, setting, key or word that carries it, or with the reason why nothing can.",
    ...sections,
  );
  return { path: "docs/advice.md", text };
}

function carriedBy({ by, how, id }: NumberedAdvice): string {
  const links = by.map((reference) => {
    const carrier = carrierOf(reference);
    if (!carrier) throw new Error(`${id} names ${reference}, and there is no such thing.`);
    return `[${carrier.label}](${carrier.page})`;
  });
  const named = links.length > 0 ? `${links.join(", ")}.` : "";
  return [named, how].filter(Boolean).join(" ");
}

/** Returns the advice that a page follows, as a list with its articles. */
export function followedAdvice(advice: readonly NumberedAdvice[], sources: readonly Source[]): string[] {
  const lines = sources.map((source) => {
    const own = advice.filter((it) => it.source === source).map((it) => `  - ${adviceLine(it)}`);
    const { title } = SOURCES[source];
    return [`- [*${title}*](../advice.md#${anchorOf(title)})`, ...own].join("\n");
  });
  return lines.length > 0 ? [`It follows:\n\n${lines.join("\n")}`] : [];
}

/** Returns the anchor of a heading, as GitHub and VS Code make it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, "")
    .replaceAll(" ", "-");
}
