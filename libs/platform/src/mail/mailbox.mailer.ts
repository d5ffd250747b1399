import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as newId, validate as isUuid } from 'uuid';
import { Config, CONFIG } from '../config/config';
import { Mail, Mailer } from './mail';
import { MailStyles, type MailStyle } from './mail-styles';
import { textOf } from './mail-text';

/** A message as the mailbox page shows it. */
export interface StoredMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** How its reader asked for it. */
  readonly style: MailStyle;
  readonly actionUrl: string | null;
  readonly actionLabel: string | null;
  readonly sentAt: string;
}

const NEWEST = 50;

/** The demonstration's mailbox: messages become files in DATA_DIR/mail, one folder a register, and a page shows them. */
@Injectable()
export class MailboxMailer extends Mailer {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    styles: MailStyles,
  ) {
    super(styles);
  }

  protected async deliver(mail: Mail, style: MailStyle): Promise<void> {
    const folder = this.folderOf(mail.licensee.id);
    await mkdir(folder, { recursive: true });
    const stored: StoredMail = {
      id: newId(),
      to: mail.to,
      subject: mail.subject,
      text: textOf(mail),
      style,
      actionUrl: mail.action?.url ?? null,
      actionLabel: mail.action?.label ?? null,
      sentAt: new Date().toISOString(),
    };
    const path = join(folder, `${stored.id}.json`);
    await writeFile(`${path}.part`, JSON.stringify(stored));
    await rename(`${path}.part`, path);
  }

  /** The newest messages of one register, newest first. */
  async list(licenseeId: string): Promise<StoredMail[]> {
    const names = await this.namesIn(this.folderOf(licenseeId));
    const newest = names.sort().reverse().slice(0, NEWEST);
    return Promise.all(newest.map(async (name) => this.read(join(this.folderOf(licenseeId), name))));
  }

  private async namesIn(folder: string): Promise<string[]> {
    await mkdir(folder, { recursive: true });
    return (await readdir(folder)).filter((name) => name.endsWith('.json') && isUuid(name.slice(0, -5)));
  }

  private async read(path: string): Promise<StoredMail> {
    return JSON.parse(await readFile(path, 'utf8')) as StoredMail;
  }

  private folderOf(licenseeId: string): string {
    return join(this.config.dataDir, 'mail', licenseeId);
  }
}
