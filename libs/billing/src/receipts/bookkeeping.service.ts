import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { LedgerRepository, type LedgerAccount, type LedgerMove } from '../ledger/ledger.repository';
import { vatIn } from '../money/pounds';
import type { ReceiptWay } from '../passes/pass';
import { TermsRepository } from '../terms/terms.repository';
import type { Receipt } from './receipt';
import { ReceiptsRepository } from './receipts.repository';

/** Money that came for a pass, or went back. */
export interface Written {
  readonly kind: Receipt['kind'];
  readonly pass: { readonly id: string; readonly months: number; readonly vatBasisPoints: number };
  /** Null where the account has gone. */
  readonly personId: string | null;
  readonly pence: number;
  readonly way: ReceiptWay;
  /** YYYY-MM-DD */
  readonly paidOn: string;
  readonly at: Date;
  /** Who recorded it; null where Stripe told it. */
  readonly by: string | null;
}

/** Writes a receipt and its lines in the books, both or neither. */
@Injectable()
export class Bookkeeping {
  constructor(
    private readonly terms: TermsRepository,
    private readonly receipts: ReceiptsRepository,
    private readonly ledger: LedgerRepository,
  ) {}

  /** Answers the receipt's number. */
  async write(tx: Transaction, { kind, pass, personId, pence, way, paidOn, at, by }: Written): Promise<number> {
    const { vatNumber } = await this.terms.get(tx);
    const vatPence = vatIn(pence, pass.vatBasisPoints);
    const receipt: Receipt = {
      id: newId(),
      number: await this.terms.nextReceiptNumber(tx),
      kind,
      passId: pass.id,
      way,
      paidOn,
      months: pass.months,
      amountPence: pence,
      vatPence,
      vatNumber: vatPence > 0 ? vatNumber : '',
    };
    await this.receipts.add(tx, receipt, { personId, by, at });
    await this.ledger.add(tx, receipt.id, { at, moves: movesOf(receipt) });
    return receipt.number;
  }

  /** Money that nobody needed lies at Stripe until it has gone back. `id` is its payment's. */
  async writeSurplus(
    tx: Transaction,
    id: string,
    { kind, pence, at }: Pick<Written, 'kind' | 'pence' | 'at'>,
  ): Promise<void> {
    await this.ledger.add(tx, id, { at, moves: [turned(kind, { debit: 'card', credit: 'owed', amountPence: pence })] });
  }
}

function movesOf({ kind, way, amountPence, vatPence }: Receipt): LedgerMove[] {
  const place = placeOf(way);
  const moves: LedgerMove[] = [
    { debit: place, credit: 'passes', amountPence: amountPence - vatPence },
    { debit: place, credit: 'vat', amountPence: vatPence },
  ];
  return moves.map((move) => turned(kind, move));
}

/** Where the money of a receipt lies. What a bank has decided on was taken out of `card` before. */
function placeOf(way: ReceiptWay): LedgerAccount {
  if (way === 'dispute') return 'disputed';
  return way === 'card' ? 'card' : 'bank';
}

function turned(kind: Receipt['kind'], { debit, credit, amountPence }: LedgerMove): LedgerMove {
  return kind === 'payment' ? { debit, credit, amountPence } : { debit: credit, credit: debit, amountPence };
}
