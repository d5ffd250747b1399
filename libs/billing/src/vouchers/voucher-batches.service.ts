import { Injectable } from '@nestjs/common';
import { daysAfter, isDay, localDay } from '@pa/accounts';
import { Audit, Clock, doerOf, InvalidError, Secrets, UnitOfWork, type Actor, type FieldProblem } from '@pa/platform';
import { v7 as newId, validate as isUuid } from 'uuid';
import { BatchNotFoundError } from '../billing.errors';
import { PASS_MONTHS, type PassMonths } from '../passes/pass';
import { hashOfCode, newVoucherCode } from './voucher-code';
import { VouchersRepository, type VoucherBatch } from './vouchers.repository';

const CODE_PLACE = 'vouchers.code_sealed';
export const MOST_VOUCHERS = 500;
export const LONGEST_LABEL = 80;
/** The last day on which a voucher can be used lies so far ahead at most. */
const FARTHEST_DAYS = 3 * 366;

export interface VoucherOrder {
  /** Made by the form: what is sent twice makes one batch. */
  readonly id: string;
  /** Who pays for them or gets them, such as a council. */
  readonly label: string;
  readonly months: number;
  readonly count: number;
  /** YYYY-MM-DD */
  readonly expiresOn: string;
}

/** A manager makes codes, for one person or for a council, and ends those that are left. */
@Injectable()
export class VoucherBatches {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vouchers: VouchersRepository,
    private readonly secrets: Secrets,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list({ licenseeId }: Actor): Promise<VoucherBatch[]> {
    return this.unitOfWork.run(licenseeId, (tx) => this.vouchers.listBatches(tx));
  }

  /** @throws InvalidError that names each field */
  async make(actor: Actor, order: VoucherOrder): Promise<void> {
    const at = this.clock.now();
    const faults = faultsOf(order, localDay(at));
    if (faults.length > 0) throw InvalidError.of(faults);
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const vouchers = Array.from({ length: order.count }, () => {
        const code = newVoucherCode();
        return {
          id: newId(),
          codeSealed: this.secrets.seal(tx.licenseeId, code, CODE_PLACE),
          codeHash: hashOfCode(code),
        };
      });
      const { id: batchId, label, expiresOn } = order;
      const made = { batchId, label, months: order.months as PassMonths, expiresOn, vouchers };
      if (!(await this.vouchers.add(tx, { ...made, by: doerOf(actor).personId, at }))) return;
      const subject = { kind: 'vouchers', id: batchId };
      this.audit.record(tx, { actor, act: 'billing.vouchers-made', subject, details: { count: order.count } });
    });
  }

  /** The codes that can still be used, to print or to send on. That they were read is on record. @throws BatchNotFoundError */
  async openCodes(actor: Actor, batchId: string): Promise<{ batch: VoucherBatch; codes: string[] }> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const batch = await this.vouchers.findBatch(tx, batchId);
      if (!batch) throw new BatchNotFoundError();
      const sealed = await this.vouchers.listOpenCodes(tx, batchId);
      this.audit.record(tx, { actor, act: 'billing.voucher-codes-read', subject: { kind: 'vouchers', id: batchId } });
      return { batch, codes: sealed.map((code) => this.secrets.open(tx.licenseeId, code, CODE_PLACE)) };
    });
  }

  /** Those that nobody has used end; passes that run stay. Answers how many. @throws BatchNotFoundError */
  async end(actor: Actor, batchId: string): Promise<number> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      if (!(await this.vouchers.findBatch(tx, batchId))) throw new BatchNotFoundError();
      const count = await this.vouchers.endBatch(tx, batchId, this.clock.now());
      const subject = { kind: 'vouchers', id: batchId };
      if (count > 0) this.audit.record(tx, { actor, act: 'billing.vouchers-ended', subject, details: { count } });
      return count;
    });
  }
}

function faultsOf({ id, label, months, count, expiresOn }: VoucherOrder, today: string): FieldProblem[] {
  const faults: FieldProblem[] = [];
  if (!isUuid(id)) faults.push({ field: '', message: 'Open this page again, then send the form' });
  if (label.trim() === '') faults.push({ field: 'label', message: 'Say who the vouchers are for' });
  else if ([...label].length > LONGEST_LABEL)
    faults.push({ field: 'label', message: `Use ${LONGEST_LABEL} letters or fewer` });
  if (!PASS_MONTHS.some((known) => known === months))
    faults.push({ field: 'months', message: 'Choose how long the pass is' });
  if (!Number.isInteger(count) || count < 1 || count > MOST_VOUCHERS)
    faults.push({ field: 'count', message: `Enter how many, from 1 to ${MOST_VOUCHERS}` });
  if (!isDay(expiresOn) || expiresOn < today || expiresOn > daysAfter(today, FARTHEST_DAYS))
    faults.push({ field: 'expiresOn', message: 'Enter a last day within the next three years, such as 31 3 2027' });
  return faults;
}
