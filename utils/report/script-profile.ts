/** In which script a text is written, with the Han characters that tell: those that stand in one script only. */
export interface ScriptProfile {
  readonly script: 'Hant' | 'Hans' | 'mixed' | 'none';
  readonly traditional: number;
  readonly simplified: number;
}

/** Filled in with the exporters. */
export function scriptProfile(_text: string): ScriptProfile {
  return { script: 'none', traditional: 0, simplified: 0 };
}
