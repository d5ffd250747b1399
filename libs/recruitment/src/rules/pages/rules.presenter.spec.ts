import type { OwnedRule } from '../dated-rule';
import { NATIONAL_RULES } from '../national-rules';
import { rulesInNeed } from '../rule-attention';
import type { RuleList } from '../rule-book.service';
import { NewRuleForm, RuleReviewForm } from './new-rule.form';
import { newRuleModel, reviewModel, rulesModel } from './rules.presenter';

const TODAY = '2026-05-01';
const NATIONAL: readonly OwnedRule[] = NATIONAL_RULES.map((rule) => ({ ...rule, ownId: null }));
const OWN: OwnedRule = {
  key: 'wage.21-and-over',
  value: 1300,
  unit: 'pence-an-hour',
  validFrom: '2026-05-01',
  validTo: null,
  source: { title: 'The council', url: 'https://council.example/pay' },
  reviewBy: '2027-01-01',
  notes: 'Agreed in spring.',
  ownId: 'own-row',
};

const listOf = (rows: readonly OwnedRule[], today = TODAY): RuleList => ({
  today,
  rows,
  inNeed: rulesInNeed(rows, today),
});

interface Shown {
  inNeed: { text: string; href?: string; step?: string; about?: string }[];
  addHref: string | null;
  topics: {
    title: string;
    rules: { label: string; rows: { value: string; time: string; whose: string; [name: string]: unknown }[] }[];
  }[];
}

const shown = (list: RuleList, mayChange = true) => rulesModel(list, mayChange) as unknown as Shown;
const rowsOf = (model: Shown, label: string) =>
  model.topics.flatMap(({ rules }) => rules).find((rule) => rule.label === label)?.rows ?? [];
const ADULT = 'Wage for people aged 21 and over';

describe('the rules by date', () => {
  it('stand under their topics when none is due', () => {
    const model = shown(listOf(NATIONAL));
    expect(model.inNeed).toEqual([]);
    expect(model.topics.map(({ title }) => title)).toEqual([
      'The minimum wage',
      'Living in and sleeping in',
      'National Insurance',
      'Pension',
      'Holiday',
      'Terms of work',
    ]);
  });

  it('say of each row, newest first, what it is, when it counts and whose it is', () => {
    const later = { ...OWN, value: 1400, validFrom: '2027-04-01', ownId: 'later-row' };
    const rows = rowsOf(shown(listOf([OWN, ...NATIONAL, later])), ADULT);
    expect(rows.map(({ value, time, whose }) => [value, time, whose])).toEqual([
      ['£14 an hour', 'Comes later', 'Entered here'],
      ['£13 an hour', 'Counts now', 'Entered here'],
      ['£12.71 an hour', 'Past', 'The same for every register'],
      ['£12.21 an hour', 'Past', 'The same for every register'],
    ]);
    expect(rows[1]).toMatchObject({
      span: 'from 1 May 2026',
      reviewBy: '1 January 2027',
      notes: 'Agreed in spring.',
      about: 'Wage for people aged 21 and over, from 1 May 2026',
      reviewHref: '/staff/rules/review?rule=wage.21-and-over&from=2026-05-01',
      removeId: 'own-row',
    });
    expect(rows[2]).toMatchObject({ removeId: null });
  });

  it('stand first, with their topic, when nothing is known of them today', () => {
    const model = shown(listOf(NATIONAL.filter(({ key }) => key !== 'holiday.irregular-hours')));
    expect(model.inNeed).toEqual([
      {
        text: 'Holiday earned on irregular hours: nothing is known for today. Add a row.',
        href: '/staff/rules/new?rule=holiday.irregular-hours',
        step: 'Add a row',
        about: 'Holiday earned on irregular hours',
      },
    ]);
    expect(model.topics[0]?.title).toBe('Holiday');
    expect(model.topics[0]?.rules.map(({ label }) => label)).toEqual([
      'Holiday earned on irregular hours',
      'Paid holiday in a year',
    ]);
  });

  it('can be said to hold still when nobody looked in time', () => {
    const late = { ...OWN, reviewBy: '2026-04-30' };
    expect(shown(listOf([late, ...NATIONAL])).inNeed).toEqual([
      {
        text: 'Wage for people aged 21 and over: someone had to look at it by 30 April 2026.',
        href: '/staff/rules/review?rule=wage.21-and-over&from=2026-05-01',
        step: 'Say that it still holds',
        about: 'Wage for people aged 21 and over',
      },
    ]);
  });

  it('are only to be read for those who may not change them', () => {
    const late = { ...OWN, reviewBy: '2026-04-30' };
    const model = shown(listOf([late, ...NATIONAL]), false);
    expect(model.addHref).toBeNull();
    expect(model.inNeed).toEqual([
      { text: 'Wage for people aged 21 and over: someone had to look at it by 30 April 2026.' },
    ]);
    expect(rowsOf(model, ADULT)[0]).toMatchObject({ reviewHref: null, removeId: null });
  });
});

describe('the form of a new row', () => {
  const form = (parts: Partial<NewRuleForm>) => Object.assign(new NewRuleForm(), parts);

  it.each([
    ['last', [...NATIONAL, OWN]],
    ['first', [OWN, ...NATIONAL]],
  ])('is filled in with the source of the newest row and says what that is, when it is listed %s', (_place, rows) => {
    expect(newRuleModel(form({ key: 'wage.21-and-over' }), listOf(rows))).toMatchObject({
      values: { sourceTitle: 'The council', sourceUrl: 'https://council.example/pay' },
      valueHint: 'Enter pounds and pence, such as 12.71',
      before: 'Now: £13 an hour, from 1 May 2026.',
    });
  });

  it('keeps what was typed', () => {
    const typed = {
      key: 'wage.21-and-over',
      sourceTitle: 'A letter',
      sourceUrl: 'https://letter.example',
      'validFrom-day': '1',
    };
    expect(newRuleModel(form(typed), listOf([OWN]))).toMatchObject({
      values: { sourceTitle: 'A letter', sourceUrl: 'https://letter.example' },
      dates: { validFrom: { day: '1', month: '', year: '' } },
    });
  });

  it('has nothing to fill in for a rule that has no row', () => {
    const model = newRuleModel(form({ key: 'room.sleep-in' }), listOf([OWN]));
    expect(model).toMatchObject({ valueHint: 'Write what the rule says', before: null });
    expect(model).toMatchObject({ values: { sourceTitle: undefined, sourceUrl: undefined } });
  });

  it('offers all rules and a hint for each kind when none is chosen', () => {
    const model = newRuleModel(form({ key: 'wage.of-nobody' }), listOf([OWN]));
    expect(model).toMatchObject({
      valueHint: 'Pounds and pence such as 12.71, per cent, weeks, years or words',
      before: null,
    });
    expect(model).toMatchObject({
      rules: expect.arrayContaining([
        { value: 'room.sleep-in', text: 'Living in and sleeping in: Pay for a sleep-in' },
      ]) as unknown,
    });
  });
});

describe('saying that a rule still holds', () => {
  it('names the row and offers a year from now', () => {
    expect(reviewModel(OWN, TODAY)).toMatchObject({
      label: ADULT,
      row: { key: 'wage.21-and-over', from: '2026-05-01' },
      value: '£13 an hour',
      span: 'from 1 May 2026',
      until: { day: '1', month: '5', year: '2027' },
    });
  });

  it('shows the day that was typed again', () => {
    const form = Object.assign(new RuleReviewForm(), { 'until-day': '31', 'until-month': '2', 'until-year': '2027' });
    expect(reviewModel(OWN, TODAY, form)).toMatchObject({ until: { day: '31', month: '2', year: '2027' } });
  });
});
