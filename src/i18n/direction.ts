/** Characters that turn the direction of all text after them: embeddings, overrides, isolates and their ends. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/** A value as it goes into a sentence: a name from a stranger must not make the words after it run backwards. */
export const withoutDirection = (text: string): string => text.replace(TURNS, "");
