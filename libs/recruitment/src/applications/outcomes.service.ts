import { Injectable } from '@nestjs/common';
import { dateOf, wallMinutes } from '@pa/matching';
import { Clock, LicenseeDirectory, NotFoundError, Outbox, UnitOfWork, type Transaction } from '@pa/platform';
import { recruitmentEvents } from '../recruitment.events';
import { OutcomeLinks } from './outcome-links.service';
import { OutcomesRepository, type OutcomeAnswer, type OutcomeRow } from './outcomes.repository';

/** What the page behind the link shows: no names, for a mail can be read by others. */
export interface OutcomeQuestion {
  readonly months: number;
  /** Null until it is answered. */
  readonly answer: OutcomeAnswer | null;
}

export class StaleOutcomeLinkError extends NotFoundError {
  constructor() {
    super('stale-link', 'This link no longer works. You do not need to do anything.');
  }
}

/** Asks both after 1, 3, 6 and 12 months whether they still work together, and takes the answer by one tap. */
@Injectable()
export class Outcomes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outcomes: OutcomesRepository,
    private readonly links: OutcomeLinks,
    private readonly licensees: LicenseeDirectory,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Asks whoever is due, on every register. Safe to repeat: a question is asked once. */
  async askDue(): Promise<void> {
    for (const { id } of await this.licensees.list()) {
      await this.unitOfWork.run(id, async (tx) => {
        const at = this.clock.now();
        const today = dateOf(Math.floor(wallMinutes(at) / 1440));
        const due = await this.outcomes.claimDue(tx, { at, today });
        await this.outbox.add(tx, ...due.map((subjectId) => ({ topic: recruitmentEvents.outcomeDue, subjectId })));
      });
    }
  }

  /** For the page with the buttons. Changes nothing. @throws StaleOutcomeLinkError */
  async look(licenseeId: string, token: string): Promise<OutcomeQuestion> {
    return this.unitOfWork.run(licenseeId, async (tx) => questionOf(await this.get(tx, token)));
  }

  /** The press of a button. The first answer stays. @throws StaleOutcomeLinkError */
  async answer(licenseeId: string, token: string, answer: OutcomeAnswer): Promise<OutcomeQuestion> {
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const { id } = await this.get(tx, token);
      await this.outcomes.answer(tx, id, { answer, at: this.clock.now() });
      return questionOf(await this.get(tx, token));
    });
  }

  private async get(tx: Transaction, token: string): Promise<OutcomeRow> {
    const id = this.links.read(tx.licenseeId, token);
    const row = id && (await this.outcomes.find(tx, id));
    if (!row) throw new StaleOutcomeLinkError();
    return row;
  }
}

function questionOf({ months, answer }: OutcomeRow): OutcomeQuestion {
  return { months, answer };
}
