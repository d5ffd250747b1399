import { Inject, Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { Config, CONFIG } from '../config/config';
import { Mail, Mailer } from './mail';
import { RegisterLogos } from '../tenancy/register-logos';
import { MailStyles, type MailStyle } from './mail-styles';
import { htmlOf, LOGO_ID, textOf } from './mail-text';

/** A mail server that says nothing for so long counts as down: the event's transaction must not wait with it. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 15_000 };

/** Hands mail to the server named by SMTP_URL. */
@Injectable()
export class SmtpMailer extends Mailer {
  private readonly transport;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    styles: MailStyles,
    private readonly logos: RegisterLogos,
  ) {
    super(styles);
    this.transport = createTransport({ url: config.smtpUrl, ...PATIENCE });
  }

  protected async deliver(mail: Mail, style: MailStyle): Promise<void> {
    const { brand, name } = mail.licensee;
    const logo = style === 'plain' ? null : await this.logos.of(mail.licensee);
    await this.transport.sendMail({
      from: { name: brand.senderName || name, address: this.config.mailFrom },
      ...(!mail.isAboutAnother && { replyTo: brand.email }),
      headers: { 'Auto-Submitted': 'auto-generated' },
      to: mail.to,
      subject: mail.subject,
      text: textOf(mail),
      ...(style !== 'plain' && { html: htmlOf(mail, { style, hasLogo: logo !== null }) }),
      ...(logo && { attachments: [{ filename: 'logo.png', content: logo, cid: LOGO_ID }] }),
    });
  }
}
