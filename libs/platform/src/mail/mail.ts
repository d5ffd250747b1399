import type { Licensee } from '../tenancy/licensee';

/** One message to one person, in plain text with an HTML twin made from it. */
export interface Mail {
  readonly licensee: Licensee;
  readonly to: string;
  readonly subject: string;
  /** Paragraphs in reading order. */
  readonly paragraphs: readonly string[];
  /** The one thing to do, if there is one. */
  readonly action?: { readonly label: string; readonly url: string };
}

/** Sends mail. Throws when it could not be handed over; the caller's outbox row is then tried again. */
export abstract class Mailer {
  abstract send(mail: Mail): Promise<void>;
}
