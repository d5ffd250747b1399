import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CurrentLicensee, MailboxMailer, Public, type Licensee } from '@pa/platform';
import { Page } from '@pa/web';

/** The demonstration's mail, newest first. The module is left out everywhere else. */
@ApiExcludeController()
@Controller()
@Public()
export class MailboxPageController {
  constructor(private readonly mailbox: MailboxMailer) {}

  @Get('/demo/mailbox')
  async show(@CurrentLicensee() licensee: Licensee): Promise<Page> {
    return new Page('demo/mailbox.njk', { title: 'Mailbox', mails: await this.mailbox.list(licensee.id) });
  }
}
