/** Cuts a text into words. Texts are folded to Simplified before, for the dictionary is. */
export type Segment = (text: string) => readonly string[];
