import { Injectable, OnModuleInit } from '@nestjs/common';
import { AccountStanding, type Standing } from '@pa/accounts';
import { Clock, Outbox, type Transaction } from '@pa/platform';
import { recruitmentEvents } from '../recruitment.events';

/** Holds adverts back while their owner's account is suspended or closed, or is an employer's no more. */
@Injectable()
export class WithheldVacancies implements OnModuleInit {
  constructor(
    private readonly accounts: AccountStanding,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.accounts.onChange((tx, standing) => this.follow(tx, standing));
  }

  private async follow(tx: Transaction, { personId, isGood, roles }: Standing): Promise<void> {
    const rows = await tx.query<{ id: string }>(
      `UPDATE vacancies SET withheld = $3, updated_at = $4, version = version + 1
        WHERE licensee_id = $1 AND person_id = $2 AND withheld <> $3 RETURNING id`,
      [tx.licenseeId, personId, !(isGood && roles.includes('employer')), this.clock.now()],
    );
    await this.outbox.add(tx, ...rows.map(({ id }) => ({ topic: recruitmentEvents.vacancyChanged, subjectId: id })));
  }
}
