import { Injectable } from '@nestjs/common';
import { hashOfCode, newVoucherCode } from '@pa/billing';
import type { Transaction } from '@pa/platform';
import { daysAfter, daysBefore } from '../random/days';
import { seededId } from '../random/seeded-id';
import type { DemonstrationRegister } from '../registers';
import { funderIdOf, funderRows } from './funder-rows';
import { CONTACTS, passRows } from './pass-rows';
import type { LoadingFor } from './person-row';
import { RowsRepository } from './rows.repository';

interface PassesToLoad {
  readonly register: DemonstrationRegister;
  readonly loading: LoadingFor;
  readonly today: string;
  readonly coordinator: string;
  readonly manager: string;
  /** The first of them is the employer whom people who try the demonstration can be. */
  readonly employers: readonly string[];
}

const VOUCHERS = 12;
const HOW_TO_PAY =
  'Cheques to the South West PA Register, 3 Harbour Steps, Bristol. Nobody is there: this is a demonstration.';

/** Prices, passes and vouchers in every state, and a council that pays for some, where the register asks for a pass. */
@Injectable()
export class DemonstrationPasses {
  constructor(private readonly rows: RowsRepository) {}

  async load(
    tx: Transaction,
    { register, loading, today, coordinator, manager, employers }: PassesToLoad,
  ): Promise<void> {
    if (!register.policies.needsPass) return;
    const { licenseeId, now } = loading;
    const given = { licenseeId, now, today, coordinator, funderId: funderIdOf(licenseeId) };
    const { passes, receipts, entries, funded } = passRows(employers, given);
    const council = funderRows(funded, { ...given, manager, receiptNumber: receipts.length + 1 });
    const prices = { price_1: 1200, price_3: 3000, price_6: 5400, price_12: 9600 };
    const terms = { licensee_id: licenseeId, needs_pass: true, ...prices, how_to_pay: HOW_TO_PAY };
    const contacts = Object.fromEntries(Object.entries(CONTACTS).map(([months, most]) => [`contacts_${months}`, most]));
    const fairUse = { ...contacts, extend_days: 14, extend_below: 5, extend_unanswered: true };
    const kept = { vat_basis_points: 0, vat_number: '', receipts: receipts.length + 1 };
    await this.rows.insertInto(tx, 'pass_terms', [{ ...terms, ...kept, ...fairUse }]);
    await this.rows.insertInto(tx, 'funders', [council.funder]);
    await this.rows.insertInto(tx, 'passes', passes);
    await this.rows.insertInto(tx, 'receipts', receipts);
    await this.rows.insertInto(tx, 'ledger_entries', entries);
    await this.rows.insertInto(tx, 'funder_lines', council.lines);
    await this.rows.insertInto(tx, 'funder_budget_changes', [council.budgetChange]);
    await this.rows.insertInto(tx, 'ledger_entries', council.entries);
    await this.rows.insertInto(tx, 'vouchers', this.vouchers(loading, today, manager));
    await this.countAsked(tx);
  }

  /** PAs who were asked while a pass ran are counted with it. */
  private async countAsked(tx: Transaction): Promise<void> {
    await tx.query(
      `INSERT INTO pass_contacts (licensee_id, id, pass_id, person_id, pa_id, at)
       SELECT r.licensee_id, r.id, p.id, r.employer_id, r.pa_id, r.asked_at FROM contact_requests r
         JOIN passes p ON p.licensee_id = r.licensee_id AND p.person_id = r.employer_id AND p.state = 'running'
          AND r.asked_at >= p.starts_at AND r.asked_at < p.ends_at
        WHERE r.licensee_id = $1 ON CONFLICT DO NOTHING`,
      [tx.licenseeId],
    );
  }

  /** A council's: some were used. And a batch of the year before, of which what was left has ended. */
  private vouchers(
    { licenseeId, now, secrets }: LoadingFor,
    today: string,
    manager: string,
  ): Array<Record<string, unknown>> {
    return Array.from({ length: VOUCHERS }, (_, place) => {
      const isOld = place >= VOUCHERS / 2;
      const isUsed = place % 3 === 0;
      const code = newVoucherCode();
      return {
        licensee_id: licenseeId,
        id: seededId(`${licenseeId}/voucher/${place}`),
        batch_id: seededId(`${licenseeId}/vouchers/${isOld ? 'old' : 'new'}`),
        label: isOld ? 'Avon council, last year' : 'Avon council',
        months: isOld ? 1 : 3,
        code_sealed: secrets.seal(licenseeId, code, 'vouchers.code_sealed'),
        code_hash: hashOfCode(code),
        expires_on: daysAfter(today, isOld ? -30 : 300),
        made_at: daysBefore(now, isOld ? 400 : 60),
        made_by: manager,
        used_at: isUsed ? daysBefore(now, 20) : null,
        ended_at: isOld && !isUsed ? daysBefore(now, 30) : null,
      };
    });
  }
}
