import type { ReportCase, ReportLine } from '../reports/report-case';
import type { AppealCase } from '../takedowns/appeals.service';
import { ReportStepForm, stepIn, takedownIn } from './staff-reports.forms';
import { caseModel, queueModel } from './staff-reports.presenter';

const AT = new Date('2026-03-18T12:00:00Z');
const LINE: ReportLine = {
  id: 'r1',
  what: 'message',
  reason: 'money',
  severity: 'high',
  state: 'taken',
  aboutName: 'Ann B.',
  holderName: 'Stella M.',
  receivedAt: AT,
};
const CASE: ReportCase = {
  ...LINE,
  reporterName: 'Amira K.',
  aboutId: 'p1',
  words: 'Asked for money\n\nTwice',
  quote: 'Send £50',
  hasConversation: true,
  isMine: true,
  outcome: null,
  closedAt: null,
  notes: [],
  looks: [],
  version: 2,
};

const model = (given: Partial<ReportCase> = {}, takedowns: AppealCase[] = []) =>
  caseModel({ found: { ...CASE, ...given }, takedowns, form: new ReportStepForm() });

describe('the queue of reports', () => {
  it('says of each who, what, how urgent, and who deals with it', () => {
    const lines = [LINE, { ...LINE, state: 'closed', aboutName: null, holderName: null }] as const;
    expect(queueModel({ lines, total: 2, page: 1, pages: 1 })['lines']).toEqual([
      {
        text: 'Asked for money or bank details: Ann B.',
        href: '/staff/reports/r1',
        more: 'Message, Wednesday 18 March 2026, 12:00. Stella M. deals with it.',
        state: { kind: 'wait', text: 'Soon' },
      },
      {
        text: 'Asked for money or bank details: someone who left',
        href: '/staff/reports/r1',
        more: 'Message, Wednesday 18 March 2026, 12:00. Closed.',
        state: { kind: 'good', text: 'Closed' },
      },
    ]);
  });
});

describe('the page of a report', () => {
  const deeds = (given: Partial<ReportCase>) =>
    (model(given)['deeds'] as { value: string }[]).map(({ value }) => value);

  it.each([
    ['new, nobody’s', { state: 'new', isMine: false, holderName: null }, ['note']],
    ['taken, mine', {}, ['note', 'refer', 'close', 'putBack']],
    ['taken, a colleague’s', { isMine: false }, ['note', 'putBack']],
    ['referred, mine', { state: 'referred' }, ['note', 'refer', 'close', 'putBack']],
    ['closed, mine', { state: 'closed' }, ['note', 'reopen']],
  ] as const)('offers what can be done: %s', (_name, given, expected) => {
    expect(deeds(given)).toEqual(expected);
    expect(model(given)).toMatchObject({
      canTake: expected.length === 1,
      canDecide: expected.includes('close' as never) && !('isMine' in given),
    });
  });

  it('shows notes, referrals, looks and what was taken down', () => {
    const note = { by: 'Stella M.', movedTo: 'referred', isRestricted: false, note: 'Rang them', at: AT } as const;
    const found = {
      notes: [
        { ...note, referredTo: 'council', referredOn: '2026-03-18' },
        { ...note, by: null, movedTo: null, isRestricted: true, note: null, referredTo: null, referredOn: null },
      ],
      looks: [
        { by: 'Stella M.', reason: 'To see it', ground: null, at: AT },
        { by: null, reason: 'To help', ground: 'Not safe', at: AT },
      ],
      outcome: 'talked',
      aboutName: null,
      reporterName: null,
      quote: null,
    } as const;
    const down = { what: 'message', decidedAt: AT, reason: 'Unkind', state: 'standing' } as AppealCase;
    const shown = JSON.stringify(model(found, [down, { ...down, what: 'conversation' }]));
    for (const words of [
      'Passed on to: The council’s safeguarding adults team, on 18 March 2026.',
      'Only who deals with it, who wrote it and managers read this note.',
      'The two were not told: Not safe',
      'someone who has left opened the messages',
      'We talked to the person',
      'a message was taken down',
      'the conversation was ended',
    ])
      expect(shown).toContain(words);
  });
});

describe('what staff send', () => {
  it('is read as a step, with the day put together and unknown choices left out', () => {
    const form = Object.assign(new ReportStepForm(), {
      ...{
        deed: 'refer',
        severity: 'high',
        referredTo: 'council',
        outcome: 'nonsense',
        version: '3',
        isRestricted: 'yes',
      },
      ...{ 'referredOn-day': '8', 'referredOn-month': '3', 'referredOn-year': '2026' },
    });
    expect(stepIn(form)).toMatchObject({
      ...{
        deed: 'refer',
        referredTo: 'council',
        referredOn: '2026-03-08',
        outcome: null,
        version: 3,
        isRestricted: true,
      },
    });
    expect(stepIn(new ReportStepForm())).toMatchObject({ referredTo: null, isRestricted: false });
  });

  it('names a message only where one is taken down', () => {
    const given = { messageNumber: '12', reason: 'x' };
    expect(takedownIn({ what: 'message', ...given })).toMatchObject({ messageNumber: 12 });
    expect(takedownIn({ what: 'conversation', ...given })).toMatchObject({ messageNumber: null });
    expect(takedownIn({ what: 'message', messageNumber: 'x', reason: '' })).toMatchObject({ messageNumber: null });
  });
});
