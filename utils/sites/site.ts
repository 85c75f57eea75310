/** What is known of the pages of one chatbot: data only. Selectors are CSS, and reach no shadow root. */
export interface Site {
  readonly id: string;
  /** With their subdomains. */
  readonly hosts: readonly string[];
  /** Beginning of the path, where other parts of the host are no chat. */
  readonly path?: string;
  /** Holds all that is selected below, where one of the selectors would else find something beside the conversation. */
  readonly content?: string;
  /** One message, or a prompt with its answer. Where there is none, or it is not found, each prompt and answer is a turn. */
  readonly turn?: string;
  readonly prompt: Alternatives;
  readonly answer: Alternatives;
  /** What a model shows of its thinking. It may stand within an answer, and hold what looks like one. */
  readonly reasoning?: Alternatives;
  /** Is there while an answer is being written. */
  readonly streaming?: string;
  /** An id of the turn that stays, also while the page is scrolled: unique in the conversation. */
  readonly key?: Value;
  /** The number of the turn in the conversation, from 1, by which turns that were not shown can be counted: only where the page leaves no number out. */
  readonly ordinal?: Value;
  /** Of an answer, where the page tells it. */
  readonly model?: Value;
  /** From what all this was learned, and how sure it is. */
  readonly seen: string;
}

/** Selectors of which the first one counts that finds anything: what is hoped to last first. */
export type Alternatives = readonly string[];

/** An attribute, of the turn itself or of the first element in it that the selector finds. */
export interface Value {
  readonly attribute: string;
  readonly selector?: string;
}
