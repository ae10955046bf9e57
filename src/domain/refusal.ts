/** Why a write is refused although its form is right. */
export type RefusalReason =
  /** What it speaks of does not exist. */
  | 'notFound'
  /** It may not be done by who asks. */
  | 'forbidden'
  /** It contradicts what is there. */
  | 'conflict'
  /** It contradicts itself, or says what cannot be. */
  | 'invalid'
  /** The same `Idempotency-Key` came with another request. */
  | 'otherRequest'
  /** Too much of the same waits already. */
  | 'tooMany';

/** Thrown when a write is refused. Nothing was written. */
export class Refusal extends Error {
  readonly reason: RefusalReason;
  /** JSON Pointer to what is wrong in the content: `/incident/target/id`. */
  readonly pointer: string | undefined;

  constructor(reason: RefusalReason, message: string, pointer?: string) {
    super(message);
    this.reason = reason;
    this.pointer = pointer;
  }
}
