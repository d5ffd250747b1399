import { Injectable } from '@nestjs/common';
import { localDay } from '@pa/accounts';
import type { Actor, Transaction } from '@pa/platform';
import { accreditationEvents } from '../accreditation.events';
import { readMatter, type CourseInput } from './course';
import type { CheckPlace, SessionKind } from './session';
import { SessionDesk } from './session-desk.service';

/** Courses that the register offers. Who came has the training, seen by whoever noted it. */
@Injectable()
export class CourseDesk extends SessionDesk {
  protected override readonly kind: SessionKind = 'course';

  /** @throws InvalidError that names each field, SessionKnownError */
  async addCourse(actor: Actor, input: CourseInput): Promise<string> {
    return this.plan(actor, input, readMatter(input));
  }

  /** A tick that is put right takes the training back. */
  protected override async ticked(
    tx: Transaction,
    { personId, category, title, startsAt }: CheckPlace,
    { came, by }: { came: boolean; by: string },
  ): Promise<void> {
    if (category === null) return;
    const told = { category, provider: title, doneOn: localDay(startsAt), validUntil: null };
    const at = this.clock.now();
    if (came) return this.tell(tx, await this.trainings.addSeen(tx, told, { personId, by, at }));
    const seen = await this.trainings.findSeen(tx, { ...told, personId });
    if (seen && (await this.trainings.refuse(tx, seen, { why: 'taken-back', at }))) await this.tell(tx, seen.id);
  }

  private async tell(tx: Transaction, subjectId: string | null): Promise<void> {
    if (subjectId === null) return;
    for (const topic of [accreditationEvents.trainingChanged, accreditationEvents.trainingDecided])
      await this.outbox.add(tx, { topic, subjectId });
  }
}
