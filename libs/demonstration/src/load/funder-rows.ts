import { daysAfter, daysBefore } from '../random/days';
import { seededId } from '../random/seeded-id';
import { backOf, priceOf, type MadePass, type PassesToMake } from './pass-rows';

type Row = Record<string, unknown>;

const BUDGET = 50_000;
const BUDGET_BEFORE = 40_000;
const PAID = { days: 40, pence: 8_000 };

export interface FunderRows {
  readonly funder: Row;
  readonly budgetChange: Row;
  readonly lines: readonly Row[];
  readonly entries: readonly Row[];
}

interface FundersToMake extends PassesToMake {
  readonly manager: string;
  /** The number of the receipt for what the funder paid. */
  readonly receiptNumber: number;
}

export function funderIdOf(licenseeId: string): string {
  return seededId(`${licenseeId}/funder`);
}

/** A council that pays for some passes: one was given back, and a payment has come. */
export function funderRows(passes: readonly MadePass[], given: FundersToMake): FunderRows {
  const lines = [...passes.flatMap((pass, index) => passLines(pass, index + 1, given)), paymentLine(given)];
  const spent = passes.reduce(
    (sum, { pass }) => sum + priceOf(pass) - (pass.state === 'cancelled' ? backOf(pass) : 0),
    0,
  );
  return {
    funder: { ...agreement(given), spent_pence: spent, passes: passes.length },
    budgetChange: budgetChange(given),
    lines,
    entries: lines.map(entryOf),
  };
}

function agreement({ licenseeId, now, today }: FundersToMake): Row {
  return {
    licensee_id: licenseeId,
    id: funderIdOf(licenseeId),
    name: 'Avon council',
    reference: 'PO 20417',
    contact: 'Direct payments team\nThe Council House, Bristol',
    notes: 'For people who begin with a direct payment. Their social worker tells us by letter.',
    budget_pence: BUDGET,
    starts_on: daysAfter(today, -200),
    ends_on: daysAfter(today, 165),
    used_at: daysBefore(now, 5),
  };
}

function budgetChange({ licenseeId, now, manager }: FundersToMake): Row {
  return {
    licensee_id: licenseeId,
    id: seededId(`${licenseeId}/funder/budget`),
    funder_id: funderIdOf(licenseeId),
    at: daysBefore(now, 60),
    before_pence: BUDGET_BEFORE,
    after_pence: BUDGET,
    reason: 'More people asked than they had thought.',
    changed_by: manager,
  };
}

function passLines({ personId, pass }: MadePass, number: number, given: FundersToMake): Row[] {
  const passId = seededId(`${personId}/pass`);
  const about = { pass_id: passId, pass_number: number, months: pass.months };
  const line = (kind: string, days: number, pence: number) => ({
    ...lineOf(given, `${passId}/${kind}`),
    kind,
    at: daysBefore(given.now, days),
    amount_pence: pence,
    ...about,
    recorded_by: kind === 'pass' ? given.coordinator : null,
  });
  const charged = line('pass', pass.began, priceOf(pass));
  return pass.state === 'cancelled' ? [charged, line('given-back', pass.began - 1, backOf(pass))] : [charged];
}

function paymentLine(given: FundersToMake): Row {
  return {
    ...lineOf(given, `${given.licenseeId}/funder/payment`),
    kind: 'payment',
    at: daysBefore(given.now, PAID.days),
    amount_pence: PAID.pence,
    receipt_number: given.receiptNumber,
    way: 'bank-transfer',
    paid_on: daysAfter(given.today, -PAID.days),
    recorded_by: given.coordinator,
  };
}

/** All that a line can say, said of nothing yet: rows that go in together name the same columns. */
function lineOf({ licenseeId }: FundersToMake, seed: string): Row {
  const ofPass = { pass_id: null, pass_number: null, months: null };
  const ofPayment = { receipt_number: null, way: null, paid_on: null };
  return { licensee_id: licenseeId, id: seededId(seed), funder_id: funderIdOf(licenseeId), ...ofPass, ...ofPayment };
}

const MOVES: Readonly<Record<string, readonly [debit: string, credit: string]>> = {
  pass: ['funders', 'passes'],
  'given-back': ['passes', 'funders'],
  payment: ['bank', 'funders'],
};

function entryOf({ licensee_id, id, funder_id, kind, at, amount_pence }: Row): Row {
  const [debit, credit] = MOVES[String(kind)] ?? [];
  return {
    licensee_id,
    id: seededId(`${String(id)}/entry`),
    at,
    receipt_id: id,
    debit,
    credit,
    amount_pence,
    funder_id,
  };
}
