import type { AdvertFinding } from '../advert-findings';
import type { AdvertPartProgress } from '../advert-progress';
import type { OwnVacancyList } from '../own-vacancies.service';
import type { OwnVacancy } from '../own-vacancy';
import type { VacancyEntity } from '../vacancy.entity';
import { advertModel, beginModel, closeModel, deleteModel, listModel, previewModel, sendModel } from './advert.models';
import type { AdvertView } from './advert.presenter';

const DAY = new Date('2026-03-03T12:00:00Z');
const BEFORE = { policies: { moderation: 'before' as const, terms: [] } };
const AFTER = { policies: { moderation: 'after' as const, terms: [] } };

const HOURS: AdvertPartProgress = { part: 'hours', title: 'Hours', isDone: true, missing: [] };
const TASKS: AdvertPartProgress = {
  part: 'tasks',
  title: 'Main tasks',
  isDone: false,
  missing: [{ field: 'about', message: 'Write about the job.' }],
};

const ADVICE: AdvertFinding = {
  code: 'hard-to-read',
  severity: 'advises',
  field: 'hours',
  why: 'It is long.',
  how: 'Make it short.',
  part: 'hours',
  isAccepted: false,
};
const AGAINST_LAW: AdvertFinding = { ...ADVICE, code: 'pay-under-wage', severity: 'blocks' };

/** An advert with one part, done, and nothing else of note. */
function ownOf(is: Partial<OwnVacancy> = {}, parts: readonly AdvertPartProgress[] = [HOURS]): OwnVacancy {
  return {
    id: 'v',
    title: 'Help in the mornings',
    state: 'draft',
    isOpen: false,
    pausedReason: null,
    progress: {
      parts,
      doneCount: parts.filter(({ isDone }) => isDone).length,
      isWhole: parts.every(({ missing }) => missing.length === 0),
    },
    findings: [],
    isBlocked: false,
    wordsWait: false,
    isBeingLookedAt: false,
    lastDecision: null,
    deeds: ['submit'],
    applications: 0,
    closesOn: null,
    submittedAt: null,
    publishedAt: null,
    endedAt: null,
    ...is,
  } as OwnVacancy;
}

function rowOf(is: Partial<VacancyEntity> = {}): VacancyEntity {
  return { id: 'v', title: 'Help', state: 'draft', closesOn: null, updatedAt: DAY, ...is } as VacancyEntity;
}

function listOf(rows: readonly VacancyEntity[], page = 1, total = rows.length): OwnVacancyList {
  return { rows, total, page, pages: Math.ceil(total / 20) };
}

describe('the list of one’s own adverts', () => {
  it('leads from page to page, the first without a number', () => {
    const first = listModel(listOf([rowOf()], 1, 45));
    const second = listModel(listOf([rowOf()], 2, 45));
    expect(first).toMatchObject({
      title: 'Your adverts',
      pages: { previous: null, next: { href: '/employer/adverts?page=2' } },
    });
    expect(second).toMatchObject({
      title: 'Your adverts, page 2',
      pages: { previous: { href: '/employer/adverts' }, next: { href: '/employer/adverts?page=3' } },
    });
  });

  it('says when an open advert closes, and of any other when it last changed', () => {
    const rows = [
      rowOf({ state: 'published', closesOn: '2026-04-01' }),
      rowOf({ state: 'published' }),
      rowOf({ state: 'closed', closesOn: '2026-04-01', title: '' }),
    ];
    expect(listModel(listOf(rows))).toMatchObject({
      items: [
        { text: 'Help', href: '/employer/adverts/v', hint: 'Closes on 1 April 2026', state: { text: 'Open' } },
        { text: 'Help', hint: 'Last changed on 3 March 2026', state: { text: 'Open' } },
        { text: 'Advert without a title', hint: 'Last changed on 3 March 2026', state: { text: 'Closed' } },
      ],
    });
  });
});

describe('the beginning of a new advert', () => {
  it('is empty or a copy of an earlier advert', () => {
    const values = { copyFrom: 'v', id: 'new' };
    expect(beginModel(listOf([rowOf()]), values)).toMatchObject({
      earlier: [
        { value: '', text: 'No, start with an empty one' },
        { value: 'v', text: 'Help', hint: 'Last changed on 3 March 2026' },
      ],
      hasEarlier: true,
      values,
    });
    expect(beginModel(listOf([]), { copyFrom: '', id: 'new' })).toMatchObject({ hasEarlier: false });
  });
});

describe('the page of one’s own advert', () => {
  it('says of each part whether it is done, and what is missing', () => {
    const left: AdvertPartProgress = { part: 'skills', title: 'Skills', isDone: false, missing: [] };
    const model = advertModel(ownOf({}, [HOURS, TASKS, left]));
    expect(model).toMatchObject({ title: 'Help in the mornings', done: '1 of 3 parts done', applications: '' });
    expect(model.partItems).toEqual([
      { text: 'Hours', href: '/employer/adverts/v/parts/hours', state: { kind: 'good', text: 'Done' } },
      {
        text: 'Main tasks',
        href: '/employer/adverts/v/parts/tasks',
        hint: 'Write about the job.',
        state: { kind: 'plain', icon: 'pencil', text: 'Not yet' },
      },
      {
        text: 'Skills',
        href: '/employer/adverts/v/parts/skills',
        hint: 'You can leave this out. It helps PAs choose.',
        state: { kind: 'plain', icon: 'pencil', text: 'Not yet' },
      },
    ]);
  });

  it('says of a part that something has to change, or is to be thought about, until it was read', () => {
    const itemsWith = (finding: AdvertFinding) => advertModel(ownOf({ findings: [finding] })).partItems;
    expect(itemsWith(AGAINST_LAW)).toMatchObject([
      { hint: 'Something has to change here.', state: { kind: 'bad', text: 'Please change' } },
    ]);
    expect(itemsWith(ADVICE)).toMatchObject([
      { hint: 'We noticed something to think about.', state: { kind: 'good', text: 'Done' } },
    ]);
    expect(itemsWith({ ...ADVICE, isAccepted: true })).toEqual([
      { text: 'Hours', href: '/employer/adverts/v/parts/hours', state: { kind: 'good', text: 'Done' } },
    ]);
  });

  it.each(['filled', 'closed', 'expired'] as const)(
    'offers nothing to change in an advert that ended (%s)',
    (state) => {
      expect(advertModel(ownOf({ state, deeds: [], findings: [ADVICE] }))).toMatchObject({
        partItems: [],
        findings: [],
      });
    },
  );

  it('counts who has applied once PAs could see it', () => {
    const own = ownOf({ state: 'published', isOpen: true, publishedAt: DAY, deeds: ['pause'] });
    expect(advertModel(own).applications).toBe('0 PAs have applied');
    expect(advertModel({ ...own, applications: 1 }).applications).toBe('1 PA has applied');
  });
});

describe('the page before an advert is sent in', () => {
  it('says that an advert is not ready, and leads to what is missing or against the law', () => {
    const own = ownOf({ findings: [AGAINST_LAW, ADVICE, { ...ADVICE, isAccepted: true }], isBlocked: true }, [TASKS]);
    const model = sendModel(own, BEFORE);
    expect(model).toMatchObject({
      title: 'Your advert is not ready yet',
      isReady: false,
      missing: [{ text: 'Write about the job.', href: '/employer/adverts/v/parts/tasks' }],
      blocking: [{ code: 'pay-under-wage', isBlocking: true }],
    });
    expect(model.advice).toMatchObject([{ code: 'hard-to-read', isAccepted: false }]);
  });

  it('says what happens next by the rule of the register', () => {
    expect(sendModel(ownOf(), BEFORE)).toMatchObject({
      title: 'Send your advert',
      isReady: true,
      canSend: true,
      isAnswer: false,
      decision: null,
      answer: '',
      errors: [],
      whatHappens: 'We read it first, and email you when we have. Then PAs can see it.',
    });
    expect(sendModel(ownOf(), AFTER).whatHappens).toBe(
      'PAs can see it at once. We also read each new advert. If something has to change, we tell you.',
    );
  });

  it('shows what staff said, and is read first by any rule, when it answers them', () => {
    const lastDecision = { decision: 'removed' as const, reasons: ['pay'], words: 'Too low.', decidedAt: DAY };
    const own = ownOf({ state: 'removed', lastDecision });
    expect(sendModel(own, AFTER, { answer: 'It is more now.' })).toMatchObject({
      isAnswer: true,
      mustAnswer: true,
      answer: 'It is more now.',
      decision: { reasons: ['The pay may be against the law'], words: 'Too low.' },
      whatHappens: 'We read it first, and email you when we have. Then PAs can see it.',
    });
  });

  it('is no answer when staff had approved it', () => {
    const lastDecision = { decision: 'approved' as const, reasons: [], words: '', decidedAt: DAY };
    expect(sendModel(ownOf({ lastDecision, deeds: [] }), AFTER)).toMatchObject({
      isAnswer: false,
      mustAnswer: false,
      decision: null,
      canSend: false,
    });
  });

  it('leads from a mistake to the part it is in, and stays for one of the page itself', () => {
    const errors = [
      { field: 'hours', text: 'Say the hours.' },
      { field: 'answer', text: 'Write an answer.' },
    ];
    expect(sendModel(ownOf(), BEFORE, { errors }).errors).toEqual([
      { field: 'hours', text: 'Say the hours.', href: '/employer/adverts/v/parts/hours' },
      { field: 'answer', text: 'Write an answer.' },
    ]);
  });
});

describe('an advert shown to its owner as PAs see it', () => {
  const advert = { title: 'Help' } as AdvertView;

  it('is how PAs see it now when it is open and no new words wait', () => {
    const lead = 'This is how PAs see your advert.';
    expect(previewModel(ownOf({ isOpen: true, deeds: [] }), advert)).toMatchObject({ advert, lead, canSend: false });
  });

  it('is how PAs will see it before that, or while new words wait', () => {
    const lead = 'This is how PAs will see your advert.';
    expect(previewModel(ownOf(), advert)).toMatchObject({ lead, canSend: true });
    expect(previewModel(ownOf({ isOpen: true, wordsWait: true }), advert)).toMatchObject({ lead });
  });
});

describe('the end of an advert', () => {
  it('can be that somebody was found only where PAs could see it', () => {
    const nobody = { value: 'closed', text: 'I do not need anybody any more' };
    expect(closeModel(ownOf({ deeds: ['fill', 'close'] })).whys).toEqual([
      { value: 'filled', text: 'I found somebody' },
      nobody,
    ]);
    expect(closeModel(ownOf({ deeds: ['close'] })).whys).toEqual([nobody]);
  });

  it('names the draft that is about to be deleted, and the way back', () => {
    expect(deleteModel(ownOf({ title: '' }))).toMatchObject({
      title: 'Delete this draft?',
      advertTitle: 'Advert without a title',
      cancelHref: '/employer/adverts/v',
    });
  });
});
