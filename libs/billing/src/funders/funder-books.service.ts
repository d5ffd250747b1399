import { Injectable } from '@nestjs/common';
import { localDay } from '@pa/accounts';
import { InvalidError, type Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { dateWords } from '@pa/web';
import { LedgerRepository, type LedgerAccount, type LedgerMove } from '../ledger/ledger.repository';
import { poundsOf, vatIn } from '../money/pounds';
import type { Pass, PaymentWay } from '../passes/pass';
import { TermsRepository } from '../terms/terms.repository';
import { leftOf, type Funder, type FunderLine } from './funder';
import { FunderLinesRepository, type LineOf } from './funder-lines.repository';
import { FundersRepository } from './funders.repository';

export interface FunderPayment {
  /** Made by the form: what is sent twice is one payment. */
  readonly id: string;
  readonly funderId: string;
  readonly pence: number;
  readonly way: PaymentWay;
  readonly paidOn: string;
}

/** When something is booked and who does it. */
interface Booked {
  readonly at: Date;
  readonly by: string | null;
}

/** Writes the lines of funders' accounts and their entries in the books, both or neither. */
@Injectable()
export class FunderBooks {
  constructor(
    private readonly funders: FundersRepository,
    private readonly lines: FunderLinesRepository,
    private readonly ledger: LedgerRepository,
    private readonly terms: TermsRepository,
  ) {}

  /** The funder owes the price of a pass. @throws InvalidError where the budget does not hold it, or no agreement runs */
  async charge(tx: Transaction, pass: Pass, { funderId, at, by }: Booked & { funderId: string }): Promise<void> {
    const pence = pass.pricePence;
    const today = localDay(at);
    const passNumber = await this.funders.charge(tx, funderId, { pence, today, at });
    if (passNumber === null) throw refusalOf(await this.funders.find(tx, funderId), { pence, today });
    const { months } = pass;
    const line: FunderLine = { id: newId(), kind: 'pass', at, amountPence: pence, passNumber, months };
    await this.write(tx, line, { of: { funderId, passId: pass.id, by }, moves: movesOf(pass, pence) });
  }

  /** What is left of the price goes back into the budget, and is owed no more. Not even the line says by whom. */
  async giveBack(tx: Transaction, pass: Pass, { pence, at }: { pence: number; at: Date }): Promise<void> {
    const passNumber = await this.lines.numberOf(tx, pass.id);
    if (!pass.funderId || passNumber === null || pence === 0) return;
    await this.funders.giveBack(tx, pass.funderId, { pence, at });
    const line: FunderLine = {
      id: newId(),
      kind: 'given-back',
      at,
      amountPence: pence,
      passNumber,
      months: pass.months,
    };
    const moves = movesOf(pass, pence).map(({ debit, credit, amountPence }) => ({
      debit: credit,
      credit: debit,
      amountPence,
    }));
    await this.write(tx, line, { of: { funderId: pass.funderId, passId: pass.id, by: null }, moves });
  }

  /** Money of a funder came: it owes that much less. Answers the receipt's number; null where it was recorded before. */
  async pay(
    tx: Transaction,
    { id, funderId, pence, way, paidOn }: FunderPayment,
    { at, by }: Booked,
  ): Promise<number | null> {
    if (await this.lines.has(tx, id)) return null;
    await this.funders.markUsed(tx, funderId, at);
    const receiptNumber = await this.terms.nextReceiptNumber(tx);
    const line: FunderLine = { id, kind: 'payment', at, amountPence: pence, receiptNumber, way, paidOn };
    const moves = [{ debit: 'bank', credit: 'funders', amountPence: pence }] as const;
    await this.write(tx, line, { of: { funderId, passId: null, by }, moves });
    return receiptNumber;
  }

  private async write(
    tx: Transaction,
    line: FunderLine,
    { of, moves }: { of: LineOf; moves: readonly LedgerMove[] },
  ): Promise<void> {
    await this.lines.add(tx, line, of);
    await this.ledger.add(tx, line.id, { at: line.at, moves, funderId: of.funderId });
  }
}

function movesOf({ vatBasisPoints }: Pass, pence: number): LedgerMove[] {
  const vatPence = vatIn(pence, vatBasisPoints);
  const debit: LedgerAccount = 'funders';
  return [
    { debit, credit: 'passes', amountPence: pence - vatPence },
    { debit, credit: 'vat', amountPence: vatPence },
  ];
}

function refusalOf(funder: Funder | null, { pence, today }: { pence: number; today: string }): InvalidError {
  const refuse = (message: string) => InvalidError.of([{ field: 'funder', message }]);
  if (!funder) return refuse('Choose who pays');
  const { name, startsOn, endsOn, budgetPence } = funder;
  if (today < startsOn || today > endsOn)
    return refuse(`${name} pays for passes from ${dateWords(startsOn)} to ${dateWords(endsOn)}`);
  return refuse(
    `${name} has ${poundsOf(leftOf(funder))} left of its budget of ${poundsOf(budgetPence)}. This pass costs ${poundsOf(pence)}`,
  );
}
