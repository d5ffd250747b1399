import { Module } from '@nestjs/common';
import type { Actor } from '@pa/platform';
import { RegisterUnderTest } from '../../../test/integration/register/register-under-test';
import { NO_DETAILS, type ContentWords } from './content';
import { ContentModule } from './content.module';
import { ContentDesk } from './desk/content-desk.service';
import { Help } from './published/help.service';
import { StaleContent } from './stale/stale-content';
import { StaleContentMails } from './stale/stale-content-mails';
import { readStarterContent } from './starter/starter-content';
import { StarterLoader } from './starter/starter-loader.service';

@Module({ providers: [StaleContent, StaleContentMails] })
class WorkerPartModule {}

const ID = '01890000-0000-7000-8000-0000000000c1';
const OTHER_ID = '01890000-0000-7000-8000-0000000000c2';
const REVIEW = '2026-09-01';
const WORDS: ContentWords = {
  title: 'Bank holidays',
  summary: 'Who works when.',
  body: 'Talk about it **early**.',
  topic: 'being-an-employer',
  details: NO_DETAILS,
};
const EVENT: ContentWords = {
  ...WORDS,
  title: 'Tea and talk',
  topic: '',
  details: { ...NO_DETAILS, on: '2026-03-20', starts: '10:00', place: 'Chester library' },
};

describe('what a register tells people', () => {
  let bed: RegisterUnderTest;
  let editor: Actor;

  beforeAll(async () => {
    bed = await RegisterUnderTest.start({ modules: [ContentModule, WorkerPartModule], entities: [] });
  });
  afterAll(() => bed.stop());

  beforeEach(async () => {
    await bed.freshRegisters();
    editor = await bed.person(bed.after, 'editor');
  });

  const desk = () => bed.get(ContentDesk);
  const help = () => bed.get(Help);
  const make = async (words = WORDS, id = ID, kind: 'page' | 'event' = 'page') =>
    desk().make(editor, { id, kind, words });
  const published = async (words = WORDS, id = ID, kind: 'page' | 'event' = 'page') => {
    await make(words, id, kind);
    await desk().publish(editor, id, { edition: 1, reviewOn: REVIEW });
  };
  const found = async (words: string) => (await help().search(bed.after, words)).map(({ title }) => title);
  const audited = async () => {
    const { rows } = await bed.superuser.query<{ act: string }>(
      'SELECT act FROM audit_entries WHERE licensee_id = $1 ORDER BY number',
      [bed.after],
    );
    return rows.map(({ act }) => act);
  };

  it('is read by nobody until an editor publishes it, and says when it was checked', async () => {
    await make();
    await make();
    expect(await help().list(bed.after, 'page')).toEqual([]);
    await expect(help().get(bed.after, 'bank-holidays')).rejects.toMatchObject({ code: 'content-not-found' });
    await desk().publish(editor, ID, { edition: 1, reviewOn: REVIEW });
    await desk().publish(editor, ID, { edition: 1, reviewOn: REVIEW });
    expect(await help().get(bed.after, 'bank-holidays')).toMatchObject({ ...WORDS, checkedOn: '2026-03-02' });
    expect(await help().list(bed.before, 'page')).toEqual([]);
    expect(await audited()).toEqual(['content.published']);
  });

  it('keeps every edition, and gives back the words of an earlier one', async () => {
    await published();
    const changed = { ...WORDS, title: 'Days off' };
    await desk().save(editor, ID, { after: 1, words: changed });
    expect((await help().get(bed.after, 'bank-holidays')).title).toBe('Bank holidays');
    await desk().restore(editor, ID, { after: 2, edition: 1 });
    const { content, editions } = await desk().get(editor, ID);
    expect(content).toMatchObject({ title: 'Bank holidays', edition: 3, published: 1, isOurs: false });
    expect(editions.map(({ edition, by }) => [edition, by])).toEqual([
      [3, 'Amira K.'],
      [2, 'Amira K.'],
      [1, 'Amira K.'],
    ]);
    expect((await desk().getWords(editor, ID, 2)).title).toBe('Days off');
    await expect(desk().restore(editor, ID, { after: 3, edition: 0 })).rejects.toMatchObject({ code: 'no-edition' });
    await expect(desk().getWords(editor, ID, 9)).rejects.toMatchObject({ code: 'content-not-found' });
  });

  it('tells the second of two editors, and takes one form that comes twice for one', async () => {
    await make();
    const deeds = ['A', 'B', 'C'].map((title) => desk().save(editor, ID, { after: 1, words: { ...WORDS, title } }));
    const ended = await Promise.allSettled(deeds);
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = ended.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(refused.reason).toMatchObject({ code: 'content-changed' });
    await Promise.all([1, 2, 3].map(() => desk().save(editor, ID, { after: 2, words: WORDS })));
    expect((await desk().get(editor, ID)).content.edition).toBe(3);
    await expect(desk().publish(editor, ID, { edition: 2, reviewOn: REVIEW })).rejects.toMatchObject({
      code: 'content-changed',
    });
  });

  it('refuses what readers could not use, field by field', async () => {
    const refused = async (kind: 'page' | 'event' | 'service' | 'link', words: ContentWords) => {
      const refusal: unknown = await desk()
        .make(editor, { id: OTHER_ID, kind, words })
        .catch((error: unknown) => error);
      return (refusal as { fields: { field: string }[] }).fields.map(({ field }) => field);
    };
    expect(await refused('page', { ...WORDS, title: ' ', summary: '', body: '', topic: 'cats' })).toEqual([
      'title',
      'summary',
      'body',
      'topic',
    ]);
    expect(await refused('page', { ...WORDS, body: '![x](y) [z](javascript:a)', title: 'x'.repeat(101) })).toEqual([
      'title',
      'body',
      'body',
    ]);
    expect(await refused('event', { ...EVENT, topic: 'checks', details: { ...NO_DETAILS, ends: '9' } })).toEqual([
      'topic',
      'on',
      'starts',
      'ends',
      'place',
    ]);
    const details = { ...NO_DETAILS, url: 'http://a.example', telephone: 'call', service: 'cats', on: '2026-01-01' };
    expect(await refused('service', { ...WORDS, topic: '', details: { ...details, starts: '10:00' } })).toEqual([
      'url',
      'service',
      'telephone',
      'on',
      'starts',
    ]);
    expect(
      await refused('link', { ...WORDS, summary: 'a\nb', details: { ...NO_DETAILS, service: 'payroll' } }),
    ).toEqual(['summary', 'url', 'service']);
    await expect(desk().make(editor, { id: 'mine', kind: 'page', words: WORDS })).rejects.toMatchObject({
      code: 'no-id',
    });
    await expect(desk().check(editor, OTHER_ID, REVIEW)).rejects.toMatchObject({ code: 'content-not-found' });
    await expect(desk().check(editor, 'mine', REVIEW)).rejects.toMatchObject({ code: 'content-not-found' });
    await expect(desk().check(editor, OTHER_ID, '2026-03-02')).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('is found by its words, the title first, and only as long as it is published', async () => {
    await published({ ...WORDS, title: 'Days off', body: 'Also bank holidays.' });
    await published(WORDS, OTHER_ID);
    expect(await found('bank holiday')).toEqual(['Bank holidays', 'Days off']);
    expect(await found('  ')).toEqual([]);
    expect(await found(`"' & | ! ( \u0000 :*`)).toEqual([]);
    await desk().withdraw(editor, OTHER_ID);
    await desk().withdraw(editor, OTHER_ID);
    expect(await found('bank holiday')).toEqual(['Days off']);
    await expect(desk().check(editor, OTHER_ID, REVIEW)).rejects.toMatchObject({ code: 'not-published' });
    expect(await audited()).toEqual(['content.published', 'content.published', 'content.withdrawn']);
  });

  it('gives two pieces of one title two addresses', async () => {
    await published();
    await published(WORDS, OTHER_ID);
    expect((await help().list(bed.after, 'page')).map(({ slug }) => slug).sort()).toEqual([
      'bank-holidays',
      'bank-holidays-000000c2',
    ]);
    await expect(help().get(bed.after, 'no\u0000such')).rejects.toMatchObject({ code: 'content-not-found' });
  });

  it('shows a date until its day is over', async () => {
    await published(EVENT, ID, 'event');
    bed.clock.set(new Date('2026-03-20T20:00:00Z'));
    expect(await help().list(bed.after, 'event')).toHaveLength(1);
    bed.clock.set(new Date('2026-03-21T08:00:00Z'));
    expect(await help().list(bed.after, 'event')).toEqual([]);
    expect(await found('tea')).toEqual([]);
  });

  it('asks its editors by mail to look again, and stops when they did', async () => {
    await published();
    await published(EVENT, OTHER_ID, 'event');
    await bed.get(StaleContent).tell();
    expect(await bed.waitingTopics(bed.after)).toEqual([]);
    bed.clock.set(new Date(`${REVIEW}T09:00:00Z`));
    await bed.get(StaleContent).tell();
    await bed.get(StaleContent).tell();
    expect(await bed.waitingTopics(bed.after)).toEqual(['content.stale', 'content.stale']);
    await bed.relay(bed.after);
    expect(bed.mails.sent.map(({ to, subject }) => [to, subject.split('.')[0]])).toEqual(
      [1, 2].map(() => [`${editor.personId}@example.com`, '1 page to look at again']),
    );
    await bed.get(StaleContent).tell();
    await desk().check(editor, ID, '2027-03-01');
    await desk().check(editor, ID, '2027-03-01');
    await bed.relay(bed.after);
    expect(bed.mails.sent).toHaveLength(2);
    expect((await audited()).filter((act) => act === 'content.checked')).toHaveLength(1);
  });

  it('asks a manager where there is no editor', async () => {
    const manager = await bed.person(bed.before, 'manager');
    await bed.get(StarterLoader).load(bed.before);
    await bed.get(StaleContent).tell();
    await bed.relay(bed.before);
    expect(bed.mails.sent.map(({ to }) => to)).toEqual([`${manager.personId}@example.com`]);
  });

  it('begins with what we wrote for all, once, and leaves alone what editors changed or took down', async () => {
    const count = readStarterContent().length;
    const loader = bed.get(StarterLoader);
    expect(await loader.load(bed.after)).toBe(count);
    await loader.loadAll();
    expect(await loader.load(bed.after)).toBe(0);
    const pages = await desk().list(editor);
    expect(pages).toHaveLength(count);
    expect(await help().get(bed.after, 'pay')).toMatchObject({ checkedOn: null });
    const [pay, holiday, cover] = ['pay', 'holiday', 'cover'].map((slug) => pages.find((one) => one.slug === slug)!.id);
    await desk().save(editor, pay!, { after: 1, words: { ...WORDS, title: 'How we pay' } });
    await desk().withdraw(editor, cover!);
    // As if our words had been others when they were loaded.
    await bed.superuser.query(
      `UPDATE content_editions SET body = 'Old.' WHERE licensee_id = $1 AND item_id = ANY ($2)`,
      [bed.after, [pay, holiday, cover]],
    );
    expect(await loader.load(bed.after)).toBe(2);
    expect((await desk().get(editor, pay!)).content).toMatchObject({ title: 'How we pay', edition: 2, published: 1 });
    expect((await desk().get(editor, holiday!)).content).toMatchObject({ edition: 2, published: 2, isOurs: true });
    expect((await desk().get(editor, cover!)).content).toMatchObject({ edition: 2, published: null });
  });
});
