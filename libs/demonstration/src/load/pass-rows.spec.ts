import { funderRows } from './funder-rows';
import { passRows } from './pass-rows';

const given = {
  licenseeId: '01890000-0000-7000-8000-000000000001',
  now: new Date('2026-03-02T09:00:00Z'),
  today: '2026-03-02',
  coordinator: '01890000-0000-7000-8000-000000000002',
  funderId: '01890000-0000-7000-8000-000000000003',
};
const made = passRows(
  Array.from({ length: 40 }, (_, place) => `employer ${place}`),
  given,
);

describe('The passes of the demonstration', () => {
  it('are in every state, and most run', () => {
    const states = made.passes.map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['asked', 'running', 'cancelled']));
    expect(states.filter((state) => state === 'running').length).toBeGreaterThan(30);
    expect(states.slice(0, 12)).toEqual(Array.from({ length: 12 }, () => 'running'));
  });

  it('have a receipt for each payment and refund, numbered without a gap, and a line in the books for each', () => {
    const { receipts, entries } = made;
    expect(receipts.map(({ number }) => number)).toEqual(receipts.map((_, index) => index + 1));
    expect(receipts.some(({ kind }) => kind === 'refund')).toBe(true);
    expect(entries.map((entry) => [entry['receipt_id'], entry['amount_pence']])).toEqual(
      receipts.map((receipt) => [receipt['id'], receipt['amount_pence']]),
    );
  });

  it('pay back no more than was paid', () => {
    for (const pass of made.passes)
      expect(Number(pass['refund_pence'] ?? 0)).toBeLessThanOrEqual(Number(pass['price_pence']));
  });

  it('are paid by a council in a few places: its lines, its spending and the books agree', () => {
    const council = funderRows(made.funded, { ...given, manager: given.coordinator, receiptNumber: 1 });
    const pence = (row: Record<string, unknown>) => Number(row['amount_pence']);
    const spent = council.lines
      .filter(({ kind }) => kind !== 'payment')
      .reduce((sum, line) => sum + (line['kind'] === 'pass' ? pence(line) : -pence(line)), 0);
    expect(council.lines.map(({ kind }) => kind).toSorted()).toEqual(
      ['given-back', ...Array<string>(5).fill('pass'), 'payment'].toSorted(),
    );
    expect([council.funder['spent_pence'], council.entries.map(pence)]).toEqual([spent, council.lines.map(pence)]);
    expect(spent).toBeLessThan(Number(council.funder['budget_pence']));
  });
});
