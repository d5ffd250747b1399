import type { MessageView } from '../../messages/message-view';
import { firstNameOf, otherNameOf, type OwnConversation } from '../conversation';
import { aboutWords, deliveryWords, snippetOf } from './conversation-words';
import { MessageForm, TermsForm, termsIn, TimesForm, timesIn, typingIn } from './conversation.forms';
import { conversationModel, listModel } from './conversation.presenter';
import { idOf, messageNumberOf, numberIn } from './id-of';
import { chosenWords, dayWords, momentWords, shortWhen } from '../when-words';

const NOW = new Date('2026-05-11T09:30:00Z');
const at = (iso: string) => new Date(iso);

const conversation: OwnConversation = {
  id: '01890000-0000-7000-8000-000000000001',
  side: 'employer',
  employerId: 'e',
  paId: 'p',
  employerName: 'Ann B.',
  paName: 'Amira K.',
  paAlias: null,
  state: 'open',
  closedWhy: null,
  isOnHold: false,
  keySealed: Buffer.alloc(0),
  lastNumber: 3,
  openedAt: NOW,
  lastMessageAt: NOW,
} as OwnConversation;

const message = (columns: Partial<MessageView>): MessageView => ({
  id: 'm',
  number: 2,
  kind: 'text',
  side: 'employer',
  isOwn: true,
  isMine: true,
  clientId: 'c',
  authorName: 'Ann',
  text: 'Good morning',
  heldKinds: [],
  held: [],
  times: [],
  terms: [],
  file: null,
  warnings: [],
  at: NOW,
  editedAt: null,
  deletedAt: null,
  delivery: 'sent',
  ...columns,
});

const writing = { now: NOW, clientId: 'mark', text: '', typingShown: false };
const extras = { quickReplies: [], draft: null } as never;

function modelOf(messages: MessageView[], columns: Partial<OwnConversation> = {}) {
  const screen = { conversation: { ...conversation, ...columns }, reasons: [], messages, hasOlder: false };
  return conversationModel(screen, { ...writing, extras }) as unknown as {
    title: string;
    closed: string | null;
    onHold: boolean;
    days: Array<{ words: string; messages: Array<Record<string, unknown>> }>;
  };
}

describe('a conversation on its page', () => {
  it('stands under the days on which it was written, by the clock here', () => {
    const model = modelOf([
      message({ at: at('2026-05-09T22:59:00Z') }),
      message({ at: at('2026-05-09T23:01:00Z') }),
      message({ at: NOW }),
    ]);
    expect(model.title).toBe('Messages with Amira');
    expect(model.days.map(({ words }) => words)).toEqual(['Saturday 9 May', 'Yesterday', 'Today']);
  });

  it('says who wrote, how far it came, and that it was changed', () => {
    const [day] = modelOf([
      message({ delivery: 'read', editedAt: NOW }),
      message({ isMine: false, authorName: 'Sam for Ann' }),
      message({ authorName: 'Sam for Ann' }),
      message({ isOwn: false, isMine: false, authorName: 'Amira', delivery: null }),
    ]).days;
    expect(day?.messages.map(({ from, state }) => [from, state])).toEqual([
      ['You', '10:30. changed. Read'],
      ['Sam for Ann', '10:30. Sent'],
      ['You, for Ann', '10:30. Sent'],
      ['Amira', '10:30'],
    ]);
  });

  it('keeps a trace of what was deleted, and says whose it was', () => {
    const [day] = modelOf([
      message({ deletedAt: NOW, text: '' }),
      message({ deletedAt: NOW, isMine: false, authorName: 'Amira' }),
      message({ deletedAt: NOW, isMine: false, authorName: 'Someone who left' }),
    ]).days;
    expect(day?.messages.map(({ deleted }) => deleted)).toEqual([
      'You deleted this message',
      'Amira deleted this message',
      'This message went with the person who left',
    ]);
  });

  it('offers a change for fifteen minutes to who wrote it, and choosing a time to the other', () => {
    const times = ['2026-05-20T09:00:00.000Z'];
    const [day] = modelOf([
      message({}),
      message({ at: at('2026-05-11T09:15:00Z') }),
      message({ kind: 'times', times }),
      message({ kind: 'times', times, isOwn: false, isMine: false }),
    ]).days;
    expect(day?.messages.map(({ changeHref, suitsHref }) => [changeHref !== null, suitsHref !== null])).toEqual([
      [true, false],
      [false, false],
      [false, false],
      [false, true],
    ]);
    expect(day?.messages[3]?.['times']).toEqual([{ index: 0, words: 'Wednesday 20 May 2026, 10:00' }]);
  });

  it('says why nobody can write', () => {
    expect(modelOf([]).closed).toBeNull();
    expect(modelOf([], { paId: null, paName: null })).toMatchObject({ title: 'Messages with Someone who left' });
    expect(modelOf([], { paId: null }).closed).toMatch(/has left/);
    expect(modelOf([], { state: 'closed', closedWhy: 'block' }).closed).toMatch(/ended these messages/);
    expect(modelOf([], { state: 'closed', closedWhy: 'other' }).closed).toMatch(/Nobody can write/);
    expect(modelOf([], { isOnHold: true })).toMatchObject({ onHold: true, closed: null });
  });
});

describe('the list of conversations', () => {
  const list = (items: never[] | object[]) => ({ items: items as never[], total: items.length, page: 1 });

  it('says how many are new, and what the newest says', () => {
    const listed = { conversation: { ...conversation, unread: 2, about: 'Mornings' }, last: message({}) };
    const model = listModel(list([listed]), { now: NOW, isEmployer: true }) as unknown as { talks: object[] };
    expect(model.talks).toMatchObject([
      { name: 'Amira', unread: '2 new messages', last: 'You: Good morning', when: '10:30', isClosed: false },
    ]);
  });

  it('says how one starts, to each', () => {
    expect(listModel(list([]), { now: NOW, isEmployer: true })).toMatchObject({ start: { href: '/find' } });
    expect(listModel(list([]), { now: NOW, isEmployer: false })).toMatchObject({ start: { href: '/jobs' } });
  });
});

describe('words', () => {
  it('of names are first names', () => {
    expect([firstNameOf('Amira K.'), firstNameOf('Mary Ann B.'), firstNameOf('Cher')]).toEqual([
      'Amira',
      'Mary Ann',
      'Cher',
    ]);
    expect(otherNameOf({ ...conversation, paAlias: 'PA 3' })).toBe('PA 3');
    expect(otherNameOf({ ...conversation, side: 'pa', paAlias: 'PA 3' })).toBe('Ann');
  });

  it('of a line in the list are short, and say what it is', () => {
    expect(snippetOf(null)).toBe('');
    expect(snippetOf(message({ deletedAt: NOW }))).toBe('This message was deleted');
    expect(snippetOf(message({ text: '', kind: 'times', isOwn: false }))).toBe('Times to choose from');
    expect([...snippetOf(message({ text: 'x'.repeat(200) }))]).toHaveLength(90);
    expect(deliveryWords({ delivery: null })).toBe('');
    expect(deliveryWords({ delivery: 'delivered' })).toBe('Delivered');
  });

  it('of what it is about are a sentence, or nothing', () => {
    expect(aboutWords([])).toBe('');
    expect(aboutWords([{ kind: 'application', about: 'Mornings' }])).toBe('About the job “Mornings”.');
    expect(aboutWords([{ kind: 'application', about: '' }])).toBe('');
    expect(aboutWords([{ kind: 'invitation', about: 'Mornings' }])).toMatch(/invitation/);
    expect(aboutWords([{ kind: 'request', about: '' }])).toBe('You agreed to talk.');
    expect(aboutWords([{ kind: 'cover', about: '' }])).toMatch(/cover/);
    expect(aboutWords([{ kind: 'staff', about: '' }])).toMatch(/team/);
  });

  it('of moments are by the clock here', () => {
    expect(dayWords(at('2025-12-31T12:00:00Z'), NOW)).toBe('Wednesday 31 December 2025');
    expect(shortWhen(at('2026-05-10T12:00:00Z'), NOW)).toBe('Yesterday');
    expect(shortWhen(at('2026-05-01T12:00:00Z'), NOW)).toBe('1 May');
    expect(momentWords(at('2026-01-20T10:00:00Z'))).toBe('Tuesday 20 January 2026, 10:00');
    expect(chosenWords(at('2026-07-20T10:00:00Z'))).toBe('This time suits me: Monday 20 July 2026, 11:00.');
  });
});

describe('forms', () => {
  it('give times by the clock here, winter and summer, and leave out empty rows', () => {
    const form = Object.assign(new TimesForm(), {
      date1: '2026-01-20',
      time1: '10:00',
      date3: '2026-07-20',
      time3: '10:00',
    });
    expect(timesIn(form).times).toEqual(['2026-01-20T10:00:00.000Z', '2026-07-20T09:00:00.000Z']);
    const wrong = [
      { date1: '2026-01-20' },
      { time1: '10:00' },
      { date1: '2026-13-45', time1: '10:00' },
      { date1: 'x', time1: '10:00' },
    ];
    for (const one of wrong) expect(timesIn(Object.assign(new TimesForm(), one)).times).toEqual(['']);
  });

  it('give terms a line each, and whether typing may be seen', () => {
    expect(termsIn(Object.assign(new TermsForm(), { terms: 'a\nb' })).terms).toEqual(['a', 'b']);
    expect([typingIn({ shown: 'yes' }), typingIn({ shown: 'no' }), typingIn(null)]).toEqual([true, false, false]);
    expect(new MessageForm().text).toBe('');
  });

  it('take ids and numbers as they must be', () => {
    expect(idOf(conversation.id)).toBe(conversation.id);
    expect(() => idOf('x')).toThrow();
    expect([
      numberIn('1'),
      numberIn('0'),
      numberIn('x'),
      numberIn(['1']),
      numberIn('9999999999'),
      numberIn('30', 20),
    ]).toEqual([1, undefined, undefined, undefined, undefined, undefined]);
    expect(messageNumberOf('7')).toBe(7);
    expect(() => messageNumberOf('seven')).toThrow();
  });
});
