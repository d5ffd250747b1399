import type { Licensee } from '../tenancy/licensee';
import type { MailStyle, MailStyles } from './mail-styles';

/** One message to one person, in plain text with an HTML twin made from it. */
export interface Mail {
  readonly licensee: Licensee;
  readonly to: string;
  readonly subject: string;
  /** Paragraphs in reading order. */
  readonly paragraphs: readonly string[];
  /** The one thing to do, if there is one. */
  readonly action?: { readonly label: string; readonly url: string };
  /** Set where an answer would be meant for another member: the register's staff must not get it in their mail. */
  readonly isAboutAnother?: boolean;
}

/** Sends mail. Throws when it could not be handed over; the caller's outbox row is then tried again. */
export abstract class Mailer {
  constructor(private readonly styles: MailStyles) {}

  /** In the style its reader asked for: no caller says it, so none forgets it. */
  async send(mail: Mail): Promise<void> {
    await this.deliver(mail, await this.styles.of(mail.licensee.id, mail.to));
  }

  protected abstract deliver(mail: Mail, style: MailStyle): Promise<void>;
}
