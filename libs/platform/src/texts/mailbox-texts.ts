import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { Config, CONFIG } from '../config/config';
import type { StoredMail } from '../mail/mailbox.mailer';
import { TextMessages, type TextMessage } from './text-messages';

/** The demonstration's telephone: a message becomes a file beside the mails, and the mailbox page shows it among them. */
@Injectable()
export class MailboxTexts extends TextMessages {
  readonly isAvailable: boolean;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    super();
    this.isAvailable = config.demo;
  }

  async send({ licensee, to, text }: TextMessage): Promise<void> {
    if (!this.isAvailable) throw new Error('Nobody is set up to send text messages');
    const folder = join(this.config.dataDir, 'mail', licensee.id);
    await mkdir(folder, { recursive: true });
    const stored: StoredMail = {
      id: newId(),
      to,
      subject: 'Text message',
      text,
      style: 'plain',
      actionUrl: null,
      actionLabel: null,
      sentAt: new Date().toISOString(),
    };
    const path = join(folder, `${stored.id}.json`);
    await writeFile(`${path}.part`, JSON.stringify(stored));
    await rename(`${path}.part`, path);
  }
}
