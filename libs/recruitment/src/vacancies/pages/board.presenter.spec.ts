import { DecisionForm } from '@pa/register';
import { NO_ANSWERS, type AnswerTally } from '../advert-answers';
import type { BoardItem, BoardPage } from '../vacancy-board.service';
import type { AdvertCase, AdvertLook } from '../vacancy-moderation.service';
import type { AdvertView } from './advert.presenter';
import { boardModel, boardPath, caseModel, takeDownModel } from './board.presenter';

const NOW = new Date('2026-11-22T09:00:00Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

const tallied = (byState: Record<string, number>): AnswerTally => ({
  total: Object.values(byState).reduce((sum, count) => sum + count, 0),
  byState,
  waitingSince: null,
});
const ITEM: BoardItem = {
  id: 'a1',
  title: 'Help in the mornings',
  district: 'CH1',
  state: 'published',
  publishedAt: daysAgo(10),
  closesOn: null,
  updatedAt: daysAgo(3),
  waitsSince: null,
  subject: null,
  answers: tallied({ submitted: 1, interview: 1 }),
  stuck: null,
};
const COUNTS: BoardPage['counts'] = {
  waiting: 1,
  stuck: 0,
  all: 60,
  submitted: 0,
  published: 2,
  paused: 0,
  'needs-changes': 0,
  removed: 0,
  filled: 0,
  closed: 0,
  expired: 0,
};
const PAGE: BoardPage = { view: 'all', rows: [], total: 60, page: 1, pages: 3, counts: COUNTS };

interface Cell {
  readonly text?: string;
  readonly href?: string;
  readonly about?: string;
  readonly state?: { readonly kind: string; readonly text: string };
}
interface ViewLink {
  readonly text: string;
  readonly href: string;
  readonly count: number;
  readonly countWords: string;
  readonly current: boolean;
}

const board = (changes: Partial<BoardPage> = {}) => boardModel({ ...PAGE, ...changes }, NOW);
const cellsOf = (changes: Partial<BoardItem> = {}): Cell[] => {
  const rows = board({ rows: [{ ...ITEM, ...changes }] })['rows'] as Cell[][];
  return rows[0]!;
};
const known = (changes: Partial<BoardItem>) => {
  const cell = cellsOf(changes)[3]!;
  return cell.state ?? cell.text;
};

describe('The address of a view of the board', () => {
  it('is the plain board for the first page of what waits', () => {
    expect(boardPath('waiting')).toBe('/staff/adverts');
    expect(boardPath('waiting', 2)).toBe('/staff/adverts?page=2');
    expect(boardPath('stuck')).toBe('/staff/adverts?show=stuck');
    expect(boardPath('closed', 3)).toBe('/staff/adverts?show=closed&page=3');
  });
});

describe('The board of adverts', () => {
  it('has a title of its own on each page', () => {
    expect(board().title).toBe('Adverts: All');
    expect(board({ page: 2 }).title).toBe('Adverts: All, page 2');
  });

  it('says in the words of the view that it is empty', () => {
    expect(board({ view: 'waiting' })['nothing']).toBe('Nothing waits for you.');
    expect(board({ view: 'stuck' })['nothing']).toBe('Nothing is stuck.');
    expect(board({ view: 'filled' })['nothing']).toBe('There are no such adverts.');
  });

  it('counts what is in each view, and marks the one that is shown', () => {
    const views = board({ view: 'published' })['views'] as ViewLink[];
    expect(views[0]).toEqual({
      text: 'To look at',
      href: '/staff/adverts',
      count: 1,
      countWords: 'advert',
      current: false,
    });
    expect(views[2]).toEqual({
      text: 'Open',
      href: '/staff/adverts?show=published',
      count: 2,
      countWords: 'adverts',
      current: true,
    });
    expect(views.filter(({ current }) => current)).toHaveLength(1);
  });

  it('leads to the pages before and after within the same view', () => {
    expect(board({ page: 2 })['pages']).toEqual(
      expect.objectContaining({
        previous: expect.objectContaining({ href: '/staff/adverts?show=all' }) as object,
        next: expect.objectContaining({ href: '/staff/adverts?show=all&page=3' }) as object,
      }),
    );
  });

  it('names an advert by its title and district, and leads to it', () => {
    const cells = cellsOf();
    expect(cells[0]).toEqual({ text: 'Help in the mornings, CH1', href: '/staff/adverts/a1' });
    expect(cells[4]).toEqual(expect.objectContaining({ href: '/staff/adverts/a1', about: ': Help in the mornings' }));
  });

  it('leaves out a district that is not known, and says when there is no title', () => {
    expect(cellsOf({ district: null })[0]?.text).toBe('Help in the mornings');
    expect(cellsOf({ district: null, title: '' })[0]?.text).toBe('Advert without a title');
  });

  it('counts applications only of an advert that was open once', () => {
    expect(cellsOf()[2]?.text).toBe('2: 1 new, 1 at interview');
    expect(cellsOf({ answers: tallied({ declined: 1, withdrawn: 2, hired: 1 }) })[2]?.text).toBe('4: 1 hired, 3 over');
    expect(cellsOf({ answers: NO_ANSWERS })[2]?.text).toBe('0');
    expect(cellsOf({ publishedAt: null, answers: NO_ANSWERS })[2]?.text).toBe('None yet');
  });

  it('says how an advert stands', () => {
    expect(cellsOf({ state: 'removed' })[1]?.state).toEqual({ kind: 'bad', text: 'Taken down' });
  });
});

describe('What to know of an advert on the board', () => {
  it('is first that it waits too long for us', () => {
    const late = { stuck: 'waits-too-long', subject: 'first-advert', closesOn: '2026-12-01' } as const;
    expect(known({ ...late, waitsSince: daysAgo(5) })).toEqual({ kind: 'bad', text: 'Waits for us for 5 days' });
  });

  it('is that nobody has applied for a long time', () => {
    expect(known({ stuck: 'no-applications', publishedAt: daysAgo(40), answers: NO_ANSWERS })).toEqual({
      kind: 'bad',
      text: 'Open for more than 30 days, and nobody has applied',
    });
  });

  it('is that somebody waits for the employer', () => {
    expect(known({ stuck: 'no-answers' })).toEqual({
      kind: 'bad',
      text: 'Somebody has waited for the employer for more than 14 days',
    });
  });

  it.each([
    ['first-advert', 0, 'New advert, came today'],
    ['changed-words', 1, 'Changed words, came yesterday'],
    ['answer', 2, 'Answer to our decision, came 2 days ago'],
    ['concern', 0, 'Concern of ours, came today'],
  ] as const)('is what came and when: %s', (subject, days, text) => {
    expect(known({ subject, waitsSince: daysAgo(days) })).toEqual({ kind: 'wait', text });
  });

  it('is the last day of an open advert', () => {
    expect(known({ closesOn: '2026-12-01' })).toBe('Closes on 1 December 2026');
  });

  it('is otherwise when it was changed', () => {
    expect(known({})).toBe('Changed on 19 November 2026');
    expect(known({ state: 'paused', closesOn: '2026-12-01' })).toBe('Changed on 19 November 2026');
  });
});

const LOOK: AdvertLook = {
  subject: 'first-advert',
  answer: null,
  openedAt: NOW,
  decision: null,
  decidedAt: null,
  decidedBy: null,
  reasons: [],
  words: '',
};
const FOUND: AdvertCase = {
  vacancy: {
    id: 'a1',
    title: 'Help in the mornings',
    about: 'Breakfast and a walk.',
    sexWanted: null,
    payWords: '',
    questions: [],
    checks: ['references'],
  } as unknown as AdvertCase['vacancy'],
  state: 'submitted',
  pendingWords: null,
  findings: [],
  looks: [LOOK],
  isOpenLook: true,
  answers: tallied({ submitted: 1 }),
  version: 4,
};
const ADVERT = { title: 'Help in the mornings' } as AdvertView;
const caseOf = (changes: Partial<AdvertCase> = {}, form?: DecisionForm) =>
  caseModel({ ...FOUND, ...changes }, { advert: ADVERT, mayDecide: true, ...(form && { form }) });

describe('One advert for staff', () => {
  it('says what it is, how it stands and how many applied', () => {
    const model = caseOf();
    expect(model.title).toBe('Check an advert: Help in the mornings');
    expect(model['state']).toEqual({ kind: 'wait', text: 'Waits for us' });
    expect(model['applications']).toBe('1 application, 1 new');
  });

  it('says what waits, since when, and what the employer answers', () => {
    expect(caseOf()['open']).toEqual({ title: 'New advert, sent on 22 November 2026', answer: null });
    expect(caseOf({ looks: [{ ...LOOK, subject: 'answer', answer: 'I took it out.' }] })['open']).toEqual({
      title: 'Answer to our decision, sent on 22 November 2026',
      answer: 'I took it out.',
    });
  });

  it('has nothing open when everything is decided', () => {
    expect(caseOf({ looks: [] })['open']).toBeUndefined();
  });

  it('tells what was decided before, by whom, when and why', () => {
    const before: AdvertLook = {
      ...LOOK,
      decision: 'needs-changes',
      decidedAt: daysAgo(2),
      decidedBy: 'Jo M.',
      reasons: ['pay'],
      words: 'Please look at the pay.',
    };
    expect(caseOf({ looks: [LOOK, before] })['history']).toEqual([
      {
        title: 'Asked for changes by Jo M. on 20 November 2026',
        about: 'New advert',
        answer: null,
        decision: { reasons: ['The pay may be against the law'], words: 'Please look at the pay.' },
      },
    ]);
  });

  it('names nobody of ours when the employer took it back, and no day that is not known', () => {
    const looks: AdvertLook[] = [
      { ...LOOK, decision: 'withdrawn', decidedAt: daysAgo(1) },
      { ...LOOK, decision: 'approved', decidedBy: 'Jo M.' },
    ];
    const history = caseOf({ looks })['history'] as Array<{ title: string }>;
    expect(history.map(({ title }) => title)).toEqual([
      'Taken back by the employer on 21 November 2026',
      'Found right by Jo M.',
    ]);
  });

  it('begins with an empty decision, and keeps one that has to be mended', () => {
    expect(caseOf()['values']).toEqual({ decision: '', reasons: [], words: '' });
    const form = Object.assign(new DecisionForm(), { decision: 'removed', words: 'Why' });
    expect(caseOf({}, form)['values']).toBe(form);
  });
});

describe('New words of an advert for staff', () => {
  it('are not there when nothing was changed', () => {
    expect(caseOf()['newWords']).toBeNull();
  });

  it('stand beside the old ones, each under its name', () => {
    const pendingWords = { title: 'Help at breakfast', about: '' };
    expect(caseOf({ pendingWords })['newWords']).toEqual([
      { key: 'Title', now: 'Help in the mornings', then: 'Help at breakfast' },
      { key: 'The job', now: 'Breakfast and a walk.', then: 'Nothing' },
    ]);
  });

  it('say "Nothing" where there is no answer, before or after', () => {
    const pendingWords = { sexWanted: null, payWords: 'Bus fares paid.', whoWanted: undefined, questions: [] };
    expect(caseOf({ pendingWords: pendingWords as unknown as AdvertCase['pendingWords'] })['newWords']).toEqual([
      { key: 'A woman or a man', now: 'Nothing', then: 'Nothing' },
      { key: 'More about pay', now: 'Nothing', then: 'Bus fares paid.' },
      { key: 'Who is wanted', now: 'Nothing', then: 'Nothing' },
      { key: 'Own questions', now: 'Nothing', then: 'Nothing' },
    ]);
  });

  it('show lists in one line: questions as they are asked, checks by their names', () => {
    const pendingWords = {
      questions: [
        { id: 'q1', text: 'Do you like dogs?' },
        { id: 'q2', text: 'Can you cook?' },
      ],
      checks: ['dbs-basic', 'dbs-enhanced'],
    };
    expect(caseOf({ pendingWords })['newWords']).toEqual([
      { key: 'Own questions', now: 'Nothing', then: 'Do you like dogs? · Can you cook?' },
      { key: 'Checks', now: expect.stringMatching(/references/i) as string, then: 'Basic DBS · Enhanced DBS' },
    ]);
  });
});

describe('What staff can decide about an advert', () => {
  const choices = (changes: Partial<AdvertCase>) =>
    caseOf(changes)['decisions'] as Array<{ value: string; text: string; hint?: string }>;

  it('names what the first choice would do', () => {
    expect(choices({})[0]?.text).toBe('Open it to PAs');
    expect(choices({ state: 'published' })[0]?.text).toBe('It is right, leave it');
    expect(choices({ state: 'published', pendingWords: { title: 'New' } })[0]?.text).toBe('Show the new words');
  });

  it('says what asking for changes means for PAs', () => {
    expect(choices({})[1]?.hint).toBe('PAs cannot see it until the employer has changed it');
    expect(choices({ pendingWords: { title: 'New' } })[1]?.hint).toBe('The old words stay');
  });
});

describe('Before an advert is taken down', () => {
  it('says why, and carries the decision along as it was made', () => {
    const form = Object.assign(new DecisionForm(), {
      decision: 'removed',
      reasons: ['unfair', 'other'],
      words: 'It shuts people out.',
      version: '4',
    });
    const model = takeDownModel(FOUND, form);
    expect(model['advertTitle']).toBe('Help in the mornings');
    expect(model['reasons']).toEqual(['It shuts people out in a way the law does not allow', 'Something else']);
    expect(model['cancelHref']).toBe('/staff/adverts/a1');
    expect(model['fields']).toEqual([
      { name: 'decision', value: 'removed' },
      { name: 'words', value: 'It shuts people out.' },
      { name: 'version', value: '4' },
      { name: 'sure', value: 'yes' },
      { name: 'reasons', value: 'unfair' },
      { name: 'reasons', value: 'other' },
    ]);
  });
});
