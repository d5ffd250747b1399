import type { ComplaintCase, ComplaintLine } from '../complaint';
import { COMPLAINT_STATES } from '../complaint-state';
import { caseModel, dueOf, listModel } from './complaints.presenter';

const TODAY = '2026-03-18';
const line = (change: Partial<ComplaintLine> = {}): ComplaintLine => ({
  id: 'c',
  reference: 'C-7K4M-2QPX',
  about: 'register',
  state: 'received',
  receivedAt: new Date('2026-03-16T10:00:00Z'),
  acknowledgeBy: '2026-03-20',
  answerBy: '2026-04-15',
  ...change,
});

const found = (change: Partial<ComplaintCase> = {}): ComplaintCase => ({
  ...line(),
  name: '',
  email: '',
  telephone: '',
  words: 'One.\n\nTwo.',
  isMember: false,
  notes: [],
  version: 3,
  ...change,
});

describe('what is due on a complaint', () => {
  it.each([
    [{}, { kind: 'wait', text: 'Acknowledge within 2 days' }],
    [{ acknowledgeBy: TODAY }, { kind: 'wait', text: 'Acknowledge today' }],
    [{ acknowledgeBy: '2026-03-17' }, { kind: 'bad', text: 'Overdue: acknowledge, 1 day late' }],
    [{ state: 'acknowledged' }, { kind: 'wait', text: 'Answer within 28 days' }],
    [
      { state: 'looking-into-it', answerBy: '2026-03-08' },
      { kind: 'bad', text: 'Overdue: answer, 10 days late' },
    ],
    [{ state: 'answered' }, { kind: 'good', text: 'Answered' }],
    [{ state: 'closed' }, { kind: 'good', text: 'Closed' }],
  ] as const)('is said in words: %j', (change, due) => {
    expect(dueOf(line(change), TODAY)).toEqual(due);
  });

  it('stands in the list of each', () => {
    const { lines } = listModel({ lines: [line()], total: 1, page: 1, pages: 1 }, TODAY) as unknown as {
      lines: object[];
    };
    expect(lines).toMatchObject([{ reference: 'C-7K4M-2QPX', state: 'Received', came: '2 days ago' }]);
  });
});

describe('one complaint', () => {
  const rowsOf = (one: ComplaintCase) => {
    const { rows } = caseModel(one, TODAY, { to: '', note: '' } as never) as unknown as {
      rows: ReadonlyArray<{ key: string; value: string }>;
    };
    return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
  };

  it('says what is not known, and never leaves a gap', () => {
    expect(rowsOf(found())).toMatchObject({ Name: 'Not given', Telephone: 'Not given', 'Signed in': 'No' });
    const named = found({ name: 'Ann', email: 'ann@example.com', telephone: '0151 496 0000', isMember: true });
    expect(rowsOf(named)).toMatchObject({ Name: 'Ann', Email: 'ann@example.com', 'Signed in': 'Yes' });
  });

  it('offers the steps that can be taken from where it stands', () => {
    for (const state of COMPLAINT_STATES) {
      const { steps } = caseModel(found({ state }), TODAY, { to: '', note: '' } as never) as unknown as {
        steps: ReadonlyArray<{ value: string; text: string }>;
      };
      expect(steps[0]).toEqual({ value: '', text: 'Leave it where it is' });
      expect(steps.every(({ text }) => text !== '')).toBe(true);
    }
  });

  it('tells who wrote which note, also of a colleague who has left', () => {
    const at = new Date('2026-03-17T10:00:00Z');
    const notes = [
      { by: 'Marcia D.', movedTo: 'acknowledged', note: 'Called.\nTwice.', at },
      { by: null, movedTo: null, note: 'x', at },
    ] as const;
    expect(caseModel(found({ notes }), TODAY, { to: '', note: '' } as never)).toMatchObject({
      paragraphs: ['One.', 'Two.'],
      notes: [
        { title: expect.stringMatching(/, Marcia D\.: acknowledged$/) as unknown, paragraphs: ['Called.', 'Twice.'] },
        { title: expect.stringMatching(/someone who has left$/) as unknown },
      ],
    });
  });
});
