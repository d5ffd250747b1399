import { Module } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@pa/platform';
import { RegisterUnderTest } from '../../../../test/integration/register/register-under-test';
import { AccreditationModule } from '../accreditation.module';
import { accreditationEntities } from '../entities';
import type { AnswersInput } from './answers';
import type { AskingInput } from './asking';
import { referencesWorkerProviders } from './mails/references-worker.providers';
import { ReferenceMails } from './mails/reference-mails';
import { ReferenceReminders } from './mails/reference-reminders';
import { OwnReferences } from './own-references.service';
import { RefereeAnswers } from './referee-answers.service';
import { ReferenceDesk } from './reference-desk.service';
import { ReferenceReader } from './reference.reader';

@Module({ providers: referencesWorkerProviders.filter((one) => one === ReferenceMails || one === ReferenceReminders) })
class WorkerPartModule {}

const ASKED: AskingInput = {
  name: 'Jo Bell',
  organisation: '',
  way: 'email',
  email: 'Jo.Bell@example.com',
  telephone: '',
  relation: 'employer',
  knownFrom: '2023-05-01',
  knownTo: null,
};
const CALLED: AskingInput = { ...ASKED, way: 'telephone', email: '', telephone: '0151 496 0142' };
const SAID: AnswersInput = {
  relation: 'employer',
  knownFor: '2-to-5-years',
  reliable: 'always',
  kind: 'always',
  careful: 'mostly',
  private: 'not-seen',
  again: 'yes',
  words: 'Kind at all hours',
  isRelative: false,
  mayBeRead: false,
  mayBeShown: false,
  agrees: true,
};
const HERE = '10.0.0.1 A phone';
const ELSEWHERE = '10.9.9.9 Another phone';
const DAY = 86_400_000;

describe('references', () => {
  let bed: RegisterUnderTest;
  let pa: Actor;
  let staff: Actor;

  beforeAll(async () => {
    const modules = [AccreditationModule, WorkerPartModule];
    bed = await RegisterUnderTest.start({ modules, entities: accreditationEntities });
  });
  afterAll(() => bed.stop());

  beforeEach(async () => {
    await bed.freshRegisters();
    pa = await bed.person(bed.after, 'pa');
    staff = await bed.person(bed.after, 'co-ordinator');
  });

  const own = () => bed.get(OwnReferences);
  const referee = () => bed.get(RefereeAnswers);
  const desk = () => bed.get(ReferenceDesk);
  const count = () => bed.get(UnitOfWork).run(bed.after, (tx) => bed.get(ReferenceReader).countOf(tx, pa.personId));
  const listed = async () => (await own().list(pa))[0]!;
  const later = (days: number) => bed.clock.set(new Date(bed.clock.now().getTime() + days * DAY));
  const linkMail = () => bed.mails.sent.findLast(({ action }) => action?.url.includes('/reference/'));
  const tokenInMail = async (): Promise<string> => {
    await bed.relay(bed.after);
    return /reference\/([\w-]+)$/.exec(linkMail()?.action?.url ?? '')?.[1] ?? '';
  };
  const ask = async (input: AskingInput = ASKED) => {
    const id = await own().ask(pa, input, HERE);
    return { id, token: await tokenInMail() };
  };
  const say = (
    token: string,
    { version = 1, from = ELSEWHERE, ...input }: Partial<AnswersInput> & { version?: number; from?: string } = {},
  ) => referee().answer(bed.after, token, { input: { ...SAID, ...input }, version, from });
  const settle = (id: string, decision: string, { version = 2, why = '' } = {}) =>
    desk().settle(staff, id, { decision, why, version });

  it('asks a referee by mail, takes what they say without an account, and counts it once staff say so', async () => {
    const { id, token } = await ask();
    expect(bed.mails.sent[0]).toMatchObject({
      to: 'jo.bell@example.com',
      subject: 'Amira K. asks you for a reference. after PA Register',
    });
    expect(await referee().look(bed.after, token)).toMatchObject({ paName: 'Amira K.', stage: 'asked', answers: null });
    await say(token);
    expect(await referee().look(bed.after, token)).toMatchObject({ stage: 'answered', answers: { again: 'yes' } });
    expect(await listed()).toMatchObject({ state: 'received', answers: null });
    expect(await count()).toEqual({ received: 0, nonRelative: 0 });
    await settle(id, 'accept');
    expect(await count()).toEqual({ received: 1, nonRelative: 1 });
    expect(await listed()).toMatchObject({ state: 'accepted', answers: null });
  });

  it('shows the PA what stands in it only where the referee said so, and tells of news without a word of it', async () => {
    const { token } = await ask();
    await say(token, { mayBeRead: true });
    expect(await listed()).toMatchObject({ answers: { words: 'Kind at all hours' } });
    await bed.relay(bed.after);
    expect(bed.mails.sent.at(-1)?.subject).toBe('News about your references. after PA Register');
    expect(JSON.stringify(bed.mails.sent)).not.toContain('Kind at all hours');
  });

  it('takes no answer that leaves something out, and keeps nothing of it', async () => {
    const { token } = await ask();
    const wrong = {
      relation: '',
      isRelative: null,
      knownFor: '',
      again: 'perhaps',
      mayBeRead: null,
      mayBeShown: null,
      agrees: false,
    };
    await expect(say(token, { ...wrong, kind: '', words: 'x'.repeat(2001) })).rejects.toMatchObject({
      fields: ['relation', 'isRelative', 'knownFor', 'kind', 'again', 'words', 'mayBeRead', 'mayBeShown', 'agrees'].map(
        (field) => ({
          field,
        }),
      ),
    });
    expect(await listed()).toMatchObject({ state: 'asked' });
  });

  it('lets a referee put their answer right, which staff then look at again, and knows when it was changed meanwhile', async () => {
    const { id, token } = await ask();
    await say(token);
    await settle(id, 'accept');
    await expect(say(token, { version: 2 })).rejects.toMatchObject({ code: 'reference-changed' });
    await say(token, { version: 3, again: 'no' });
    expect(await listed()).toMatchObject({ state: 'received' });
    expect((await desk().open(staff, id)).answers).toMatchObject({ again: 'no' });
  });

  it('deletes who they are and what they wrote when they would rather not, or take it back', async () => {
    const first = await ask();
    await referee().sayNo(bed.after, first.token);
    expect(await listed()).toMatchObject({ state: 'declined', referee: null, answers: null });
    await referee().sayNo(bed.after, first.token);
    const second = await ask({ ...ASKED, email: 'another.person@example.com' });
    await say(second.token);
    await settle(second.id, 'accept');
    await referee().sayNo(bed.after, second.token);
    expect(await listed()).toMatchObject({ state: 'withdrawn', referee: null });
    expect(await referee().look(bed.after, second.token)).toMatchObject({ stage: 'over', refereeName: '' });
    await expect(say(second.token, { version: 4 })).rejects.toMatchObject({ code: 'reference-changed' });
    expect(await count()).toEqual({ received: 0, nonRelative: 0 });
    const { rows } = await bed.superuser.query(
      'SELECT referee_sealed, asked_from_hash, asked_network_hash, answers_sealed FROM pa_references WHERE licensee_id = $1',
      [bed.after],
    );
    expect(new Set(rows.flatMap((row: object) => Object.values(row) as unknown[]))).toEqual(new Set([null]));
  });

  it('opens a link for twelve weeks, until a newer one is made, and on its own register', async () => {
    const { id, token } = await ask();
    const look = (at = bed.after, which = token) => referee().look(at, which);
    for (const which of ['', 'x'.repeat(64), `${token.slice(0, -2)}AA`, `B${token.slice(1)}`])
      await expect(look(bed.after, which)).rejects.toMatchObject({ code: 'reference-link' });
    await expect(look(bed.before)).rejects.toMatchObject({ code: 'reference-link' });
    later(83.9);
    await look();
    later(0.2);
    await expect(look()).rejects.toMatchObject({ code: 'reference-link' });
    await own().renew(pa, id, 1);
    const newer = await tokenInMail();
    await expect(look()).rejects.toMatchObject({ code: 'reference-link' });
    expect(await look(bed.after, newer)).toMatchObject({ stage: 'asked' });
    await expect(own().renew(pa, id, 1)).rejects.toMatchObject({ code: 'reference-changed' });
  });

  it('reminds after one week and after three, with the same link, and makes up for mornings it missed', async () => {
    const { token } = await ask();
    const remind = async () => {
      bed.mails.sent.length = 0;
      for (let runs = 0; runs < 2; runs += 1) await bed.get(ReferenceReminders).send();
      const last = await tokenInMail();
      return bed.mails.sent.map(({ subject }) => [subject, last === token]);
    };
    const reminder = ['Amira K. still hopes for a reference. after PA Register', true];
    expect(await remind()).toEqual([]);
    later(8);
    expect(await remind()).toEqual([reminder]);
    later(30);
    expect(await remind()).toEqual([reminder]);
    later(1);
    expect(await remind()).toEqual([]);
    await ask({ ...ASKED, email: 'second@example.com' });
    later(60);
    expect(await remind()).toEqual([['Amira K. still hopes for a reference. after PA Register', false]]);
  });

  it('knows a referee once, refuses the PA’s own address and days that cannot be', async () => {
    await ask();
    await expect(ask({ ...ASKED, email: 'jo.bell@EXAMPLE.com ' })).rejects.toMatchObject({ code: 'referee-known' });
    const self = { ...ASKED, email: `${pa.personId}@example.com`, knownFrom: '2027-01-01', name: ' ' };
    await expect(ask(self)).rejects.toMatchObject({
      fields: [{ field: 'name' }, { field: 'knownFrom' }, { field: 'email' }],
    });
  });

  it('has staff ask by telephone and write down what they hear, with the day and by whom', async () => {
    const { id } = await ask(CALLED);
    expect(bed.mails.sent).toEqual([]);
    const call = (spokenOn: string) => desk().noteCall(staff, id, { input: SAID, spokenOn, version: 1 });
    for (const day of ['', '2026-03-03', '2026-03-01'])
      await expect(call(day)).rejects.toMatchObject({ fields: [{ field: 'spokenOn' }] });
    await call('2026-03-02');
    expect(await desk().open(staff, id)).toMatchObject({
      state: 'received',
      takenBy: 'Amira K.',
      spokenOn: '2026-03-02',
    });
    await settle(id, 'accept');
    await settle(id, 'taken-back', { version: 3 });
    await expect(desk().open(staff, id)).rejects.toMatchObject({ code: 'reference-not-found' });
  });

  it('shows staff, and nobody else, what to look at before they trust it', async () => {
    const { id, token } = await ask({ ...ASKED, organisation: 'Bell Care', email: 'bellcare@gmail.com' });
    await say(token, { from: HERE, isRelative: true, relation: 'friend' });
    const conflicts = ['same-device', 'free-mail', 'says-relative', 'says-otherwise'];
    expect(await desk().open(staff, id)).toMatchObject({ conflicts });
    expect((await desk().board(staff, { list: 'received', page: 9 })).lines).toMatchObject([
      { id, paName: 'Amira K.' },
    ]);
    await settle(id, 'accept');
    expect(await count()).toEqual({ received: 1, nonRelative: 0 });
  });

  it('tells staff that it came from another device over the same connection', async () => {
    const { id, token } = await ask();
    await say(token, { from: `${HERE.split(' ')[0]} another browser` });
    expect((await desk().open(staff, id)).conflicts).toEqual(['same-network']);
  });

  it.each([
    ['says no', async (token: string) => referee().sayNo(bed.after, token)],
    ['takes back what they wrote', async (token: string) => say(token).then(() => referee().sayNo(bed.after, token))],
  ])('does not ask somebody again who %s, whoever names them twice', async (_, deed) => {
    const { token } = await ask();
    await deed(token);
    await expect(ask()).rejects.toMatchObject({ code: 'referee-known', fields: [{ field: 'email' }] });
  });

  it.each(['+44 151 496 0142', '0044 (0)151 496-0142'])(
    'knows a number again that is written as %s',
    async (telephone) => {
      await own().ask(pa, CALLED, HERE);
      await expect(own().ask(pa, { ...CALLED, telephone }, HERE)).rejects.toMatchObject({ code: 'referee-known' });
    },
  );

  it('asks the referee again with a new link, where staff want to know more', async () => {
    const { id, token } = await ask();
    await say(token);
    await settle(id, 'ask-again');
    const newer = await tokenInMail();
    expect(newer).not.toBe(token);
    expect(await referee().look(bed.after, newer)).toMatchObject({
      stage: 'asked',
      answers: { words: 'Kind at all hours' },
    });
  });

  it('says why it cannot be used out of a list, and needs a choice', async () => {
    const { id, token } = await ask();
    await say(token);
    await expect(settle(id, 'burn')).rejects.toMatchObject({ fields: [{ field: 'decision' }] });
    await expect(settle(id, 'refuse', { why: 'a feeling' })).rejects.toMatchObject({ fields: [{ field: 'why' }] });
    await settle(id, 'refuse', { why: 'too-little' });
    expect(await listed()).toMatchObject({ state: 'not-usable', refusal: 'too-little' });
  });

  it('lets one of two of the staff win and tells the other', async () => {
    const { id, token } = await ask();
    await say(token);
    const results = await Promise.allSettled([settle(id, 'accept'), settle(id, 'refuse', { why: 'too-old' })]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'reference-changed' },
    });
  });

  it('lets nobody of the staff read or settle what is about themselves', async () => {
    const both = await bed.person(bed.after, 'pa', 'co-ordinator');
    const id = await own().ask(both, ASKED, HERE);
    await say(await tokenInMail());
    await expect(desk().open(both, id)).rejects.toMatchObject({ code: 'own-reference' });
    const accepted = { decision: 'accept', why: '', version: 2 };
    await expect(desk().settle(both, id, accepted)).rejects.toMatchObject({ code: 'own-reference' });
  });

  it('shows and changes nobody else’s, and empties what its PA takes out', async () => {
    const { id } = await ask();
    const other = await bed.person(bed.after, 'pa');
    expect(await own().list(other)).toEqual([]);
    await expect(own().renew(other, id, 1)).rejects.toMatchObject({ code: 'reference-not-found' });
    await expect(own().takeOut(other, id, 1)).rejects.toMatchObject({ code: 'reference-not-found' });
    await expect(own().takeOut(pa, id, 7)).rejects.toMatchObject({ code: 'reference-changed' });
    await own().takeOut(pa, id, 1);
    expect(await own().list(pa)).toEqual([]);
    await ask();
  });
});
