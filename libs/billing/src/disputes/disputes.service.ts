import { Injectable } from '@nestjs/common';
import { PeopleReader } from '@pa/accounts';
import { UnitOfWork, type Actor } from '@pa/platform';
import type { Dispute } from './dispute';
import { standingOf, type DisputeStanding } from './dispute-facts';
import { DisputesRepository } from './disputes.repository';

/** A contested payment on the staff's desk. */
export interface DeskDispute extends Dispute {
  readonly standing: DisputeStanding;
  /** Of the pass that was paid; null where it has gone with its account. */
  readonly pass: { readonly id: string; readonly reference: string; readonly employerName: string } | null;
}

/** Staff see which payments by card are contested, and until when a bank waits for an answer. */
@Injectable()
export class Disputes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly disputes: DisputesRepository,
    private readonly people: PeopleReader,
  ) {}

  /** What is to be answered first, soonest first. */
  async list({ licenseeId }: Pick<Actor, 'licenseeId'>): Promise<DeskDispute[]> {
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const listed: DeskDispute[] = [];
      for (const { dispute, passId, reference, personId } of await this.disputes.list(tx)) {
        const employerName = (personId && (await this.people.displayNameOf(tx, personId))) || 'Somebody who left';
        const pass = passId && reference ? { id: passId, reference, employerName } : null;
        listed.push({ ...dispute, standing: standingOf(dispute), pass });
      }
      return listed;
    });
  }
}
