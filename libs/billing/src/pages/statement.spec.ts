import type { FunderLine } from '../funders/funder';
import type { FunderAccount } from '../funders/funders.repository';
import { runningOf, type Statement } from '../funders/statement';
import { statementCsv } from '../funders/statement-csv';
import { statementLines, statementPdf } from './statement-pdf';
import { statementModel } from './statement.presenter';

const funder: FunderAccount = {
  id: '01890000-0000-7000-8000-000000000001',
  name: 'Chester council',
  reference: 'PO 1234',
  contact: 'The Forum\nChester',
  notes: '',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  budgetPence: 5000,
  spentPence: 1300,
  passes: 4,
  owedPence: -700,
};
const at = new Date('2026-03-02T09:00:00Z');
const LINES: readonly FunderLine[] = [
  { id: 'a', at, amountPence: 1200, kind: 'pass', passNumber: 4, months: 1 },
  { id: 'b', at, amountPence: 1100, kind: 'given-back', passNumber: 4, months: 1 },
  { id: 'c', at, amountPence: 2000, kind: 'payment', receiptNumber: 7, way: 'cheque', paidOn: '2026-02-27' },
];
const statement: Statement = {
  funder,
  period: { from: '2026-03-01', to: '2026-03-31' },
  openingPence: 1200,
  lines: runningOf(1200, LINES),
  closingPence: -700,
};
const sender = { register: 'North West PA Register', address: '1 High Street' };

describe('A statement', () => {
  it('says on paper what was owed, what came and what is left, with numbers for passes', () => {
    expect(statementLines(statement, sender)).toEqual([
      'North West PA Register',
      '1 High Street',
      'For: Chester council',
      'The Forum',
      'Chester',
      'Your reference: PO 1234',
      '1 March 2026 to 31 March 2026',
      'Owed before 1 March 2026: £12',
      { heading: 'Passes and payments' },
      '2 March 2026. Pass 4: 1 month: £12. Owed after: £24',
      '2 March 2026. Pass 4 given back: the days that are left: -£11. Owed after: £13',
      '2 March 2026. Payment, receipt number 7: cheque of 27 February 2026: -£20. Owed after: £7 paid ahead',
      { heading: 'At the end' },
      'Owed at the end of 31 March 2026: £7 paid ahead',
      'Left of the budget today: £37 of £50',
    ]);
  });

  it('says so where there is nothing, and is a PDF, whatever signs are in a name', async () => {
    const bare = { ...statement, lines: [], funder: { ...funder, name: 'Council 🎉', reference: '' } };
    const lines = statementLines(bare, { ...sender, address: '' });
    expect(lines).toContain('There is nothing on these days.');
    expect(lines).toHaveLength(11);
    expect((await statementPdf(bare, sender)).subarray(0, 5).toString()).toBe('%PDF-');
    expect(statementModel(bare)).toMatchObject({ table: null });
  });

  it('is a file with a line each, in pence', () => {
    expect(statementCsv(statement).split('\r\n').slice(1, -1)).toEqual([
      '2026-03-01,owed before,,,,,1200',
      '2026-03-02,pass,4,1,,1200,2400',
      '2026-03-02,given-back,4,1,,-1100,1300',
      '2026-03-02,payment,,,7,-2000,-700',
      '2026-03-31,owed at the end,,,,,-700',
      ',left of the budget today,,,,3700,',
    ]);
  });
});
