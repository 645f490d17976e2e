// Owns why Hugo serves a site no more, as a value. What the author is told of it is up to who shows it: no words are made here.

export type EndReason =
  /** By itself, without a word. */
  | { readonly kind: 'ended' }
  /** By somebody else: `SIGKILL`. */
  | { readonly kind: 'killed'; readonly signal: string }
  /** The program that looks after it has gone. */
  | { readonly kind: 'unattended' }
  /** It was asked something and had no answer in time. */
  | { readonly kind: 'late'; readonly seconds: number }
  /** In the words of Hugo or of the system. */
  | { readonly kind: 'said'; readonly words: string };

/** A failure that has a reason. Its message is for the log. */
export class EndError extends Error {
  readonly reason: EndReason;

  constructor(reason: EndReason) {
    super(describeEnd(reason));
    this.reason = reason;
  }
}

/** For the log. */
export const describeEnd = (reason: EndReason): string => {
  switch (reason.kind) {
    case 'ended':
      return 'Hugo ended by itself';
    case 'killed':
      return `Hugo was ended by ${reason.signal}`;
    case 'unattended':
      return 'the program that looks after Hugo is gone';
    case 'late':
      return `Hugo had no answer in ${reason.seconds} seconds`;
    case 'said':
      return reason.words;
  }
};

/** Why something failed. */
export const toEndReason = (error: unknown): EndReason =>
  error instanceof EndError
    ? error.reason
    : { kind: 'said', words: error instanceof Error ? error.message : String(error) };
