import { Injectable } from '@nestjs/common';
import { daysAfter, isDay, localDay } from '@pa/accounts';
import { Audit, Clock, doerOf, InvalidError, UnitOfWork, type Actor, type FieldProblem } from '@pa/platform';
import { validate as isUuid } from 'uuid';
import { FunderNotFoundError } from '../billing.errors';
import type { PaymentWay } from '../passes/pass';
import { paymentFaults, type Paid } from '../passes/payment-rules';
import { FunderBooks } from './funder-books.service';
import { FunderLinesRepository, type Period } from './funder-lines.repository';
import { amountFaults } from './funder-rules';
import { FundersRepository } from './funders.repository';
import { runningOf, type Statement } from './statement';

/** A statement is of so many days at most. */
const LONGEST_PERIOD_DAYS = 3 * 366;

export interface FunderPaid extends Paid {
  readonly id: string;
  readonly pence: number | null;
}

/** Staff record what funders pay, and draw statements. */
@Injectable()
export class FunderDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly funders: FundersRepository,
    private readonly lines: FunderLinesRepository,
    private readonly books: FunderBooks,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Money of a funder came, once however often the form is sent. @throws InvalidError, FunderNotFoundError */
  async recordPayment(actor: Actor, funderId: string, { id, pence, ...paid }: FunderPaid): Promise<void> {
    const at = this.clock.now();
    const faults = [...amountFaults(pence), ...paymentFaults(paid, at)];
    if (!isUuid(id)) faults.push({ field: '', message: 'Open this page again, then send the form' });
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      if (!(await this.funders.lock(tx, funderId))) throw new FunderNotFoundError();
      if (faults.length > 0 || pence === null) throw InvalidError.of(faults);
      const payment = { id, funderId, pence, way: paid.way as PaymentWay, paidOn: paid.on };
      const receipt = await this.books.pay(tx, payment, { at, by: doerOf(actor).personId });
      if (receipt === null) return;
      const subject = { kind: 'funder', id: funderId };
      this.audit.record(tx, { actor, act: 'billing.funder-payment-recorded', subject, details: { receipt } });
    });
  }

  /** A funder's account over some days. @throws InvalidError, FunderNotFoundError */
  async statement({ licenseeId }: Actor, funderId: string, period: Period): Promise<Statement> {
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const funder = await this.funders.find(tx, funderId);
      if (!funder) throw new FunderNotFoundError();
      const faults = periodFaults(period);
      if (faults.length > 0) throw InvalidError.of(faults);
      const openingPence = await this.lines.owedBefore(tx, funderId, period.from);
      const lines = runningOf(openingPence, await this.lines.list(tx, funderId, period));
      const closingPence = await this.lines.owedBefore(tx, funderId, daysAfter(period.to, 1));
      return { funder, period, openingPence, lines, closingPence };
    });
  }

  /** From the first of this month to today. */
  thisMonth(): Period {
    const to = localDay(this.clock.now());
    return { from: `${to.slice(0, 7)}-01`, to };
  }
}

function periodFaults({ from, to }: Period): FieldProblem[] {
  const faults: FieldProblem[] = [];
  if (!isDay(from)) faults.push({ field: 'from', message: 'Enter the first day, such as 1 4 2026' });
  if (!isDay(to)) faults.push({ field: 'to', message: 'Enter the last day, such as 30 4 2026' });
  if (faults.length > 0) return faults;
  if (to < from) return [{ field: 'to', message: 'The last day is before the first. Look at both' }];
  if (to > daysAfter(from, LONGEST_PERIOD_DAYS)) return [{ field: 'to', message: 'Choose three years or less' }];
  return [];
}
