import { Injectable } from '@nestjs/common';
import { PeopleReader } from '@pa/accounts';
import { LicenseeDirectory, Outbox, UnitOfWork } from '@pa/platform';
import { DatedRulesRepository } from './dated-rules.repository';
import { RuleBook } from './rule-book.service';
import { RULES_DUE } from './rules.events';

/** Tells a register's managers when a rule is due or ends soon, once in seven days at most. Safe to run at any time. */
@Injectable()
export class RuleAlarms {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly licensees: LicenseeDirectory,
    private readonly book: RuleBook,
    private readonly repository: DatedRulesRepository,
    private readonly people: PeopleReader,
    private readonly outbox: Outbox,
  ) {}

  /** One round over every register, a transaction each. */
  async raise(): Promise<void> {
    for (const { id } of await this.licensees.list()) await this.raiseOn(id);
  }

  /** How many managers are told. Who moves the day on tells them, so of two rounds at once one does. */
  async raiseOn(licenseeId: string): Promise<number> {
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const { inNeed, today } = await this.book.listIn(tx);
      if (inNeed.length === 0 || !(await this.repository.claimAlarm(tx, today))) return 0;
      const managers = await this.people.managersOf(tx);
      await this.outbox.add(tx, ...managers.map((subjectId) => ({ topic: RULES_DUE, subjectId })));
      return managers.length;
    });
  }
}
