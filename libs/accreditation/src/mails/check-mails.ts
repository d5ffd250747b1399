import { Injectable, OnModuleInit } from '@nestjs/common';
import { PeopleReader, RegisterLinks } from '@pa/accounts';
import { LicenseeDirectory, Mailer, OutboxSubscribers, type OutboxDelivery, type Transaction } from '@pa/platform';
import { accreditationEvents } from '../accreditation.events';
import { accreditationPaths } from '../accreditation.paths';
import { ChecksRepository } from '../checks/checks.repository';

/** Tells a PA that staff decided. Which check and what was decided stands on their page alone: mail is read over shoulders. */
@Injectable()
export class CheckMails implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly licensees: LicenseeDirectory,
    private readonly checks: ChecksRepository,
    private readonly people: PeopleReader,
    private readonly links: RegisterLinks,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.subscribers.subscribe(accreditationEvents.checkDecided, (event, tx) => this.send(event, tx));
  }

  private async send({ licenseeId, subjectId }: OutboxDelivery, tx: Transaction): Promise<void> {
    const register = await this.licensees.findById(licenseeId);
    const check = await this.checks.find(tx, subjectId);
    const to = check && (await this.people.emailOf(tx, check.personId));
    if (!register || !to) return;
    await this.mailer.send({
      licensee: register,
      to,
      subject: `News about your checks. ${register.name}`,
      paragraphs: ['Our staff have looked at one of your checks.', 'Sign in to see how it stands and what comes next.'],
      action: { label: 'See my checks', url: this.links.to(register, accreditationPaths.ownChecks) },
    });
  }
}
