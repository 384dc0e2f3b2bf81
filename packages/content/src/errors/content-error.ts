/**
 * Everything that stops a release on the reading side. `message` is for operators and logs: what
 * happened, why, and what to do. `staffMessage` is for the newsroom, in Vietnamese, and names a
 * document as it stands on their screen.
 */
export abstract class ContentError extends Error {
  readonly staffMessage: string;

  constructor(message: string, staffMessage: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.staffMessage = staffMessage;
  }
}
