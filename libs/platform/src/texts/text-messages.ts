import type { Licensee } from '../tenancy/licensee';

/** One text message to one number: a sentence or two, no names and nothing private, for telephones lie about. */
export interface TextMessage {
  readonly licensee: Licensee;
  readonly to: string;
  readonly text: string;
}

/** Sends text messages. Throws when one could not be handed over; the caller's outbox row is then tried again. */
export abstract class TextMessages {
  /** False where nobody is set up to send them: then they are not offered. */
  abstract readonly isAvailable: boolean;
  abstract send(message: TextMessage): Promise<void>;
}
