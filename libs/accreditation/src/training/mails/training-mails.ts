import { Injectable, OnModuleInit } from '@nestjs/common';
import { PeopleReader, RegisterLinks } from '@pa/accounts';
import { LicenseeDirectory, Mailer, OutboxSubscribers, type OutboxDelivery, type Transaction } from '@pa/platform';
import { accreditationEvents } from '../../accreditation.events';
import { StandingKeeper } from '../../schemes/standing-keeper.service';
import { trainingPaths } from '../training.paths';
import { TrainingsRepository } from '../trainings.repository';

/** What follows from a change of training: approvals that stand on it are reckoned anew, and PAs hear what staff decided. */
@Injectable()
export class TrainingMails implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly licensees: LicenseeDirectory,
    private readonly trainings: TrainingsRepository,
    private readonly keeper: StandingKeeper,
    private readonly people: PeopleReader,
    private readonly links: RegisterLinks,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.subscribers.subscribe(accreditationEvents.trainingChanged, async ({ subjectId }, tx) => {
      const training = await this.trainings.find(tx, subjectId);
      if (training) await this.keeper.reckon(tx, [training.personId]);
    });
    this.subscribers.subscribe(accreditationEvents.trainingDecided, (event, tx) => this.tell(event, tx));
  }

  private async tell({ licenseeId, subjectId }: OutboxDelivery, tx: Transaction): Promise<void> {
    const register = await this.licensees.findById(licenseeId);
    const training = await this.trainings.find(tx, subjectId);
    const to = training && (await this.people.emailOf(tx, training.personId));
    if (!register || !to) return;
    await this.mailer.send({
      licensee: register,
      to,
      subject: `News about your training. ${register.name}`,
      paragraphs: ['Our staff have looked at training you told us about.', 'Sign in to see how it stands.'],
      action: { label: 'See my training', url: this.links.to(register, trainingPaths.own) },
    });
  }
}
