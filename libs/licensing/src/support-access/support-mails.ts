import { Injectable, OnModuleInit } from '@nestjs/common';
import { PeopleReader, RegisterLinks } from '@pa/accounts';
import {
  Clock,
  LicenseeDirectory,
  Mailer,
  OutboxSubscribers,
  type OutboxDelivery,
  type Transaction,
} from '@pa/platform';
import { stateOf } from './support-grant';
import { SupportGrantsRepository } from './support-grants.repository';
import { supportEvents } from './support.events';
import { supportPaths } from './support.paths';

/** Tells managers that somebody asks to look, and operators that a register has answered. */
@Injectable()
export class SupportMails implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly licensees: LicenseeDirectory,
    private readonly grants: SupportGrantsRepository,
    private readonly people: PeopleReader,
    private readonly links: RegisterLinks,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.subscribers.subscribe(supportEvents.asked, (event, tx) => this.tellManager(event, tx));
    this.subscribers.subscribe(supportEvents.answered, (event, tx) => this.tellOperators(event, tx));
  }

  /** Where all was answered meanwhile, nobody is told. */
  private async tellManager({ licenseeId, subjectId }: OutboxDelivery, tx: Transaction): Promise<void> {
    const register = await this.licensees.findById(licenseeId);
    const now = this.clock.now();
    const isAsked = (await this.grants.list(tx)).some((grant) => stateOf(grant, now) === 'asked');
    const to = isAsked ? await this.people.emailOf(tx, subjectId) : null;
    if (!register || !to) return;
    await this.mailer.send({
      licensee: register,
      to,
      subject: `A request to look at parts of ${register.name}`,
      paragraphs: [
        'The people who run the service ask to look at parts of your register, to help you. You can read why.',
        'They see nothing until you say yes. You choose which parts, and for how long. You can say no.',
        'They can never see people, messages, evidence or profiles.',
      ],
      action: { label: 'Answer the request', url: this.links.to(register, supportPaths.list) },
    });
  }

  private async tellOperators({ licenseeId, subjectId }: OutboxDelivery, tx: Transaction): Promise<void> {
    const platform = await this.licensees.findById(licenseeId);
    const register = await this.licensees.findById(subjectId);
    if (!platform || !register) return;
    for (const operator of await this.people.listWithRole(tx, 'operator')) {
      const to = await this.people.emailOf(tx, operator);
      if (to)
        await this.mailer.send({
          licensee: platform,
          to,
          subject: `${register.name} has answered about support access`,
          paragraphs: [
            'A manager of the register allowed you to look at parts of it, or said no. The page says which.',
          ],
          action: { label: 'See the answer', url: this.links.to(platform, supportPaths.ofRegister(register.id)) },
        });
    }
  }
}
