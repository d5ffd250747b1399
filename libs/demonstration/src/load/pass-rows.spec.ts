import { passRows } from './pass-rows';

const given = {
  licenseeId: '01890000-0000-7000-8000-000000000001',
  now: new Date('2026-03-02T09:00:00Z'),
  today: '2026-03-02',
  coordinator: '01890000-0000-7000-8000-000000000002',
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
});
