import type { TextDocument } from '../report/document.ts';

export interface AddToCollectionProps {
  /** Asked when it is pressed. */
  documents(): readonly TextDocument[];
}

/** Adds documents to a collection of the workbench, an old or a new one. To be made whole with the workbench. */
export function AddToCollection(_props: AddToCollectionProps) {
  return null;
}
