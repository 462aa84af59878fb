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
  return filled(document.createElement(tag), attributes, children);
}

export function s<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[K] {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

/** Creates a button with a text, or with a symbol and a name for screen readers. */
export function button(
  name: string,
  press: () => void,
  attributes: Attributes = {},
  ...signs: Child[]
): HTMLButtonElement {
  const made = h("button", { type: "button", ...attributes }, ...(signs.length > 0 ? signs : [name]));
  if (signs.length > 0) made.setAttribute("aria-label", name);
  made.addEventListener("click", press);
  return made;
}

function filled<E extends Element>(element: E, attributes: Attributes, children: Child[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}
