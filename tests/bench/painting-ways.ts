/** How hits are shown on a page: ours, and what others do. */
export const paintingWays = ['Tifa Lens', 'spans around hits', 'mark.js', 'mark.js with one RegExp'] as const;
export type PaintingWay = (typeof paintingWays)[number];

export interface Painted {
  /** From the call to the frame in which the hits are painted. */
  readonly milliseconds: number;
  /** Elements put into the page, or names in the registry of highlights. */
  readonly marks: number;
}
