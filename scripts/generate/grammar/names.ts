/** The path and the name of the grammar of touch lines. */
export const GRAMMAR_PATH = "syntaxes/touchbase.tmLanguage.json";
export const SCOPE = "touchbase.touches.injection";
/** VS Code's grammar of Markdown. */
export const INJECTED_INTO = "text.html.markdown";
