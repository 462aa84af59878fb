/** Creates DOM elements. Text is always inserted as text, never as markup. */

type Value = string | number | boolean | undefined;
type Attributes = Readonly<Record<string, Value>>;
type Child = Node | string | undefined | false;

const SVG = "http://www.w3.org/2000/svg";

export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  return populate(document.createElement(tag), attributes, children);
}

export function s<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[K] {
  return populate(document.createElementNS(SVG, tag), attributes, children);
}

/** Creates a button with a text, or with a symbol and a name for screen readers. */
export function button(
  name: string,
  onPress: () => void,
  attributes: Attributes = {},
  ...content: Child[]
): HTMLButtonElement {
  const element = h("button", { type: "button", ...attributes }, ...(content.length > 0 ? content : [name]));
  if (content.length > 0) element.setAttribute("aria-label", name);
  element.addEventListener("click", onPress);
  return element;
}

function populate<E extends Element>(element: E, attributes: Attributes, children: Child[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}
