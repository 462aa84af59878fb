/** Phrases with their meanings, by section. */
export type PhraseSections = Readonly<Record<string, readonly (readonly [typed: string, meaning: string])[]>>;
