import type { LiveMessage } from '../protocol';

/**
 * The messages of one conversation in their order, without doubles and without holes. A number that does not follow the last
 * one is not taken: something before it is missing, and must be asked for first.
 */
export class MessageLog {
  private readonly messages: LiveMessage[] = [];

  /** `last` is the number of the newest message that the page shows already. */
  constructor(private lastNumber = 0) {}

  get last(): number {
    return this.lastNumber;
  }

  /** What was taken, oldest first. */
  get taken(): readonly LiveMessage[] {
    return this.messages;
  }

  /** Takes what follows, leaves what is known, and says what is new and whether something is missing. */
  take(came: readonly LiveMessage[]): { readonly fresh: readonly LiveMessage[]; readonly isMissing: boolean } {
    const fresh: LiveMessage[] = [];
    for (const message of came) {
      if (message.number <= this.lastNumber) this.replace(message);
      else if (this.follows(message.number)) fresh.push(this.add(message));
      else return { fresh, isMissing: true };
    }
    return { fresh, isMissing: false };
  }

  /** Whether a hint tells of something new. */
  lacks(number: number): boolean {
    return number > this.lastNumber;
  }

  /** The gap check. A test that must go red overrides it. */
  protected follows(number: number): boolean {
    return number === this.lastNumber + 1;
  }

  private add(message: LiveMessage): LiveMessage {
    this.messages.push(message);
    this.lastNumber = message.number;
    return message;
  }

  private replace(message: LiveMessage): void {
    const at = this.messages.findIndex(({ number }) => number === message.number);
    if (at >= 0) this.messages[at] = message;
  }
}
