import { Injectable, OnModuleInit } from '@nestjs/common';
import { PeopleReader, RegisterLinks } from '@pa/accounts';
import { LicenseeDirectory, Mailer, OutboxSubscribers, type OutboxDelivery, type Transaction } from '@pa/platform';
import { RuleBook } from './rule-book.service';
import { needWords } from './rule-words';
import { RULES_DUE } from './rules.events';
import { rulesPaths } from './rules.paths';

/** Mails a manager which rules are due, as they are when the mail is written: who saw to them meanwhile hears nothing. */
@Injectable()
export class RuleMails implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly licensees: LicenseeDirectory,
    private readonly book: RuleBook,
    private readonly people: PeopleReader,
    private readonly links: RegisterLinks,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.subscribers.subscribe(RULES_DUE, (event, tx) => this.send(event, tx));
  }

  private async send({ licenseeId, subjectId }: OutboxDelivery, tx: Transaction): Promise<void> {
    const register = await this.licensees.findById(licenseeId);
    const to = await this.people.emailOf(tx, subjectId);
    const { inNeed } = await this.book.listIn(tx);
    if (!register || to === null || inNeed.length === 0) return;
    await this.mailer.send({
      licensee: register,
      to,
      subject: `Rules to look at. ${register.name}`,
      paragraphs: [
        'Adverts are checked against wages and other rules. Some of these rules need you.',
        ...inNeed.map(needWords),
        'We look every day, and write once a week at most until this is done.',
      ],
      action: { label: 'See the rules', url: this.links.to(register, rulesPaths.list) },
    });
  }
}
