import { Hides } from '@pa/accounts';
import { UnitOfWork, type Actor } from '@pa/platform';
import { v4 as newTicket, v7 as newId } from 'uuid';
import { MessagingBed, type Pair } from '../../../../test/support/messaging/messaging-bed';
import { SentListeners, type ConversationNews } from '../hooks/sent-listeners';
import { Messages } from '../messages/messages.service';
import { Blocks } from './blocks/blocks.service';
import { ConversationLooks } from './reports/conversation-looks.service';
import { OwnReports } from './reports/own-reports.service';
import type { NewReport } from './reports/report';
import type { ReportStep } from './reports/report-case';
import { ReportCases } from './reports/report-cases.service';
import { ContactSharing } from './sharing/contact-sharing.service';
import type { ShareDeed, ShareField } from './sharing/share-state';
import { Appeals } from './takedowns/appeals.service';
import { Takedowns } from './takedowns/takedowns.service';

const STEP: Omit<ReportStep, 'version'> = {
  deed: 'note',
  severity: 'normal',
  note: '',
  isRestricted: false,
  referredTo: null,
  referredOn: '',
  outcome: null,
};

describe('safety in messages', () => {
  let bed: MessagingBed;
  let pair: Pair;
  let stella: Actor;
  let imran: Actor;
  const heard: ConversationNews[] = [];

  beforeAll(async () => {
    bed = await MessagingBed.start();
    bed.get(SentListeners).add((news) => heard.push(news));
    stella = await bed.person('Stella M.', 'co-ordinator');
    imran = await bed.person('Imran A.', 'co-ordinator');
  });
  afterAll(() => bed?.close());
  beforeEach(async () => {
    pair = await bed.pair();
    await bed.behind(`UPDATE people SET created_at = '2025-01-01'`);
    heard.length = 0;
  });

  const sharing = () => bed.get(ContactSharing);
  const cases = () => bed.get(ReportCases);
  const textsFor = async (actor: Actor) =>
    (await bed.get(Messages).after(actor, pair.id, { number: 0 })).map(({ text }) => text);
  const shareOf = async (actor: Actor, field: ShareField) =>
    (await sharing().of(actor, pair.id)).shares.find((share) => share.field === field)!;
  const step = async (actor: Actor, deed: ShareDeed, field: ShareField = 'email') =>
    sharing().move(actor, pair.id, { id: (await shareOf(actor, field)).id!, deed });
  const report = (given: Partial<NewReport> = {}): NewReport => ({
    ticket: newTicket(),
    what: 'conversation',
    subjectId: pair.id,
    reason: 'money',
    words: 'Asked me for money',
    ...given,
  });
  const reported = async (given: Partial<NewReport> = {}) =>
    (await bed.get(OwnReports).send(pair.pa, report(given))).id;
  const taken = async (by: Actor, given: Partial<NewReport> = {}) => cases().take(by, await reported(given));

  describe('holding back and sharing', () => {
    it('keeps a number whole for who wrote it, and shows it to the other once both agreed', async () => {
      const { held } = await bed.send(pair.employer, pair.id, 'Ring 07700 900123 at 9');
      expect(held).toEqual([{ kind: 'telephone', words: '07700 900123' }]);
      expect(await textsFor(pair.employer)).toContain('Ring 07700 900123 at 9');
      expect(await textsFor(pair.pa)).toContain('Ring [telephone number held back] at 9');
      await sharing().ask(pair.pa, pair.id, 'telephone');
      expect(await textsFor(pair.pa)).toContain('Ring [telephone number held back] at 9');
      await step(pair.employer, 'agree', 'telephone');
      expect(await textsFor(pair.pa)).toContain('Ring 07700 900123 at 9');
      expect((await bed.send(pair.pa, pair.id, 'Mine is 07700 900456')).held).toEqual([]);
      await step(pair.pa, 'end', 'telephone');
      expect(await textsFor(pair.pa)).toContain('Ring [telephone number held back] at 9');
    });

    it('shows the value of accounts to both while they agree, and says honestly when it was seen', async () => {
      await sharing().ask(pair.employer, pair.id, 'email');
      expect(await shareOf(pair.employer, 'email')).toMatchObject({ state: 'asked', isAsker: true, theirs: null });
      await expect(sharing().ask(pair.pa, pair.id, 'email')).rejects.toMatchObject({ code: 'asked-already' });
      await expect(step(pair.employer, 'agree')).rejects.toMatchObject({ code: 'share-changed' });
      const { shares } = await step(pair.pa, 'agree');
      expect(shares[1]).toMatchObject({ state: 'agreed', theirs: `${pair.employer.personId}@example.com` });
      expect(await shareOf(pair.employer, 'email')).toMatchObject({
        theirs: `${pair.pa.personId}@example.com`,
        seenByOtherAt: bed.clock.now(),
      });
      await step(pair.employer, 'end');
      expect(await shareOf(pair.pa, 'email')).toMatchObject({ state: 'ended', theirs: null });
      expect(await textsFor(pair.pa)).toEqual(
        expect.arrayContaining([
          'Ann and Amira now share: email address.',
          'Ann stopped sharing: email address. What was seen cannot be taken back.',
        ]),
      );
    });

    it('can be said no to, taken back, and asked again', async () => {
      await sharing().ask(pair.employer, pair.id, 'address');
      await step(pair.pa, 'decline', 'address');
      await sharing().ask(pair.employer, pair.id, 'address');
      await step(pair.employer, 'withdraw', 'address');
      expect(await shareOf(pair.pa, 'address')).toMatchObject({ state: 'withdrawn', theirs: null });
      await expect(step(pair.pa, 'agree', 'address')).rejects.toMatchObject({ code: 'share-changed' });
    });

    it('tells both what the register has not done yet, and is on record when somebody acts', async () => {
      const { introduction } = await sharing().of(pair.employer, pair.id);
      expect(introduction.duties.map(({ state }) => state)).toEqual(['not-done', 'not-done', 'nothing-to-see']);
      expect(introduction).toMatchObject({ mustBeDone: false, isWaiting: false });
      expect((await sharing().of(pair.pa, pair.id)).introduction).toEqual(introduction);
      await sharing().ask(bed.actingFor(pair.employer, stella), pair.id, 'surname');
      const acts = await bed.behind(`SELECT 1 FROM audit_entries WHERE act = 'messaging.contact-sharing'`);
      expect(acts).toHaveLength(1);
    });

    it('refuses links of who is new, and says until when', async () => {
      await bed.behind('UPDATE people SET created_at = $1 WHERE id = $2', [bed.clock.now(), pair.pa.personId]);
      await expect(bed.send(pair.pa, pair.id, 'See www.example.com')).rejects.toThrow('after 7 days');
      expect((await bed.send(pair.employer, pair.id, 'See www.example.com')).held).toHaveLength(1);
      expect((await bed.send(pair.pa, pair.id, 'I am ann@example.com')).held).toHaveLength(1);
    });

    it('warns the reader, and not who wrote it', async () => {
      await bed.send(pair.employer, pair.id, 'Send me your bank details');
      const warnings = async (actor: Actor) =>
        (await bed.get(Messages).after(actor, pair.id, { number: 1 })).flatMap((message) => message.warnings);
      expect(await warnings(pair.pa)).toEqual([expect.stringContaining('keep your bank details to yourself')]);
      expect(await warnings(pair.employer)).toEqual([]);
    });
  });

  it('a block ends all at once, both ways, and only who blocked can end it', async () => {
    await sharing().ask(pair.employer, pair.id, 'email');
    await step(pair.pa, 'agree');
    await bed.get(Blocks).block(pair.pa, pair.id);
    await bed.get(Blocks).block(pair.pa, pair.id);
    expect(heard.at(-1)).toMatchObject({ what: 'closed', conversationId: pair.id });
    const between = () =>
      bed
        .get(UnitOfWork)
        .run(bed.licenseeId, (tx) => bed.get(Hides).between(tx, pair.employer.personId, pair.pa.personId));
    expect(await between()).toBe(true);
    for (const who of [pair.employer, pair.pa]) {
      await expect(bed.send(who, pair.id, 'Hello?')).rejects.toMatchObject({ code: 'conversation-closed' });
      await expect(sharing().ask(who, pair.id, 'email')).rejects.toMatchObject({ code: 'conversation-closed' });
      expect(await shareOf(who, 'email')).toMatchObject({ state: 'ended', theirs: null });
    }
    await bed.get(Blocks).unblock(pair.employer, pair.id);
    expect([await between(), await bed.get(Blocks).isMine(pair.employer, pair.id)]).toEqual([true, false]);
    expect(await bed.get(Blocks).isMine(pair.pa, pair.id)).toBe(true);
    await bed.get(Blocks).unblock(pair.pa, pair.id);
    expect(await between()).toBe(false);
    expect((await bed.send(pair.employer, pair.id, 'Hello again')).number).toBeGreaterThan(1);
  });

  it('where both blocked, one who thinks better of it opens nothing for the other', async () => {
    const blocks = bed.get(Blocks);
    await Promise.all([blocks.block(pair.pa, pair.id), blocks.block(pair.employer, pair.id)]);
    await blocks.unblock(pair.pa, pair.id);
    await expect(bed.send(pair.pa, pair.id, 'Hello?')).rejects.toMatchObject({ code: 'conversation-closed' });
    expect([await blocks.isMine(pair.pa, pair.id), await blocks.isMine(pair.employer, pair.id)]).toEqual([false, true]);
    await blocks.unblock(pair.employer, pair.id);
    expect((await bed.send(pair.pa, pair.id, 'Hello again')).number).toBeGreaterThan(1);
  });

  describe('reports', () => {
    it('are one however often the form is sent, and tell who made it no more than how far it is', async () => {
      const given = report();
      const [own] = await Promise.all([1, 2, 3].map(() => bed.get(OwnReports).send(pair.pa, given)));
      expect(await bed.get(OwnReports).list(pair.pa)).toEqual([own]);
      expect(Object.keys(own!)).toEqual(['id', 'what', 'reason', 'state', 'receivedAt', 'closedAt']);
      expect(await bed.get(OwnReports).list(pair.employer)).toEqual([]);
      await expect(bed.get(OwnReports).send(pair.employer, given)).rejects.toMatchObject({
        fields: [{ field: 'ticket' }],
      });
    });

    it('are refused for what is not there, of others, or one’s own', async () => {
      const stranger = await bed.person('Sid S.', 'pa');
      const { id } = await bed.send(pair.pa, pair.id, 'Mine');
      for (const [who, given] of [
        [stranger, report()],
        [pair.pa, report({ subjectId: newId() })],
        [pair.pa, report({ subjectId: 'nothing' })],
        [pair.pa, report({ what: 'message', subjectId: id })],
        [pair.pa, report({ what: 'profile', subjectId: newId() })],
        [pair.pa, report({ what: 'advert', subjectId: newId() })],
      ] as const)
        await expect(bed.get(OwnReports).send(who, given)).rejects.toMatchObject({ code: 'nothing-to-report' });
      await expect(bed.get(OwnReports).send(pair.pa, report({ words: 'x'.repeat(4001) }))).rejects.toMatchObject({
        fields: [{ field: 'words' }],
      });
    });

    it('keep what was written although it is deleted afterwards', async () => {
      const { id } = await bed.send(pair.employer, pair.id, 'Ring 07700 900123 or else');
      const caseId = await reported({ what: 'message', subjectId: id, reason: 'threats' });
      await bed.behind('UPDATE messages SET body = NULL, deleted_at = now() WHERE id = $1', [id]);
      expect(await cases().open(stella, caseId)).toMatchObject({
        severity: 'urgent',
        quote: 'Ring 07700 900123 or else',
        words: 'Asked me for money',
        reporterName: 'Amira K.',
        aboutName: 'Ann B.',
      });
    });

    it('are taken by one, passed on, closed and opened again; a restricted note is for few', async () => {
      const { id, version } = await taken(stella);
      await expect(cases().take(imran, id)).rejects.toThrow('Stella M. deals with this report already');
      await expect(cases().step(imran, id, { ...STEP, deed: 'close', outcome: 'talked', version })).rejects.toThrow(
        'Stella M.',
      );
      const noted = await cases().step(stella, id, {
        ...STEP,
        note: 'Her sister told me',
        isRestricted: true,
        version,
      });
      await expect(cases().step(stella, id, { ...STEP, note: 'late', version })).rejects.toMatchObject({
        code: 'report-changed',
      });
      expect((await cases().open(imran, id)).notes.at(-1)).toMatchObject({ isRestricted: true, note: null });
      expect((await cases().open(stella, id)).notes.at(-1)).toMatchObject({ note: 'Her sister told me' });
      const refer = { ...STEP, deed: 'refer', referredTo: 'council', referredOn: '2026-03-18' } as const;
      await expect(
        cases().step(stella, id, { ...refer, referredOn: '2026-03-19', version: noted.version }),
      ).rejects.toMatchObject({ fields: [{ field: 'referredOn' }] });
      const passed = await cases().step(stella, id, { ...refer, version: noted.version });
      expect(passed).toMatchObject({ state: 'referred' });
      await expect(cases().step(stella, id, { ...STEP, deed: 'close', version: passed.version })).rejects.toMatchObject(
        { fields: [{ field: 'outcome' }] },
      );
      const closed = await cases().step(stella, id, {
        ...STEP,
        deed: 'close',
        outcome: 'talked',
        version: passed.version,
      });
      expect(closed).toMatchObject({ state: 'closed', outcome: 'talked' });
      expect((await bed.get(OwnReports).list(pair.pa))[0]).toMatchObject({ state: 'closed' });
      const reopened = await cases().step(imran, id, { ...STEP, deed: 'reopen', version: closed.version });
      expect(reopened).toMatchObject({ state: 'taken', isMine: true, outcome: null });
      const back = await cases().step(imran, id, { ...STEP, deed: 'putBack', version: reopened.version });
      expect(back).toMatchObject({ state: 'new', holderName: null });
      await expect(cases().step(imran, id, { ...refer, version: back.version })).rejects.toMatchObject({
        code: 'wrong-step',
      });
    });
  });

  it('staff read a conversation only after they said why, for an hour, and the two see it afterwards', async () => {
    await bed.send(pair.employer, pair.id, 'Ring 07700 900123');
    const looks = bed.get(ConversationLooks);
    const { id } = await taken(stella);
    await expect(looks.read(stella, id)).rejects.toMatchObject({ code: 'not-opened' });
    await expect(looks.open(stella, id, { reason: ' ', ground: '' })).rejects.toMatchObject({
      fields: [{ field: 'reason' }],
    });
    await looks.open(stella, id, { reason: 'To see who asked for money', ground: '' });
    expect((await looks.read(stella, id)).map(({ author, text }) => `${author}: ${text}`)).toContain(
      'Ann: Ring 07700 900123',
    );
    await expect(looks.read(imran, id)).rejects.toMatchObject({ code: 'not-opened' });
    await looks.open(imran, id, { reason: 'To help', ground: 'Telling could put Amira in danger' });
    expect(await looks.listTold(pair.pa, pair.id)).toEqual([bed.clock.now()]);
    bed.clock.set(new Date(bed.clock.now().getTime() + 61 * 60_000));
    await expect(looks.read(stella, id)).rejects.toMatchObject({ code: 'not-opened' });
    expect((await cases().open(stella, id)).looks).toHaveLength(2);
  });

  it('what is taken down can be appealed once, and somebody else answers', async () => {
    const { number } = await bed.send(pair.employer, pair.id, 'You are useless');
    const { id } = await taken(stella);
    const down = { what: 'message', messageNumber: number, reason: 'Unkind words are against our rules.' } as const;
    await expect(bed.get(Takedowns).takeDown(imran, id, down)).rejects.toMatchObject({ code: 'not-your-report' });
    const decision = await bed.get(Takedowns).takeDown(stella, id, down);
    await expect(bed.get(Takedowns).takeDown(stella, id, down)).rejects.toMatchObject({ code: 'decision-changed' });
    expect(await textsFor(pair.pa)).not.toContain('You are useless');
    const appeals = bed.get(Appeals);
    await expect(appeals.getOwn(pair.pa, decision)).rejects.toMatchObject({ code: 'decision-not-found' });
    expect(await appeals.listOwn(pair.employer)).toMatchObject([{ id: decision, state: 'standing' }]);
    await appeals.appeal(pair.employer, decision, 'It was a joke');
    await expect(appeals.appeal(pair.employer, decision, 'Again')).rejects.toThrow('asked us already');
    const answer = { deed: 'overturn', words: 'We agree' } as const;
    await expect(appeals.answer(stella, decision, answer)).rejects.toMatchObject({ code: 'same-person' });
    expect(await appeals.listOpen(imran)).toMatchObject([{ id: decision, isOwnDecision: false }]);
    expect(await appeals.answer(imran, decision, answer)).toMatchObject({ state: 'overturned', answer: 'We agree' });
    await expect(appeals.answer(imran, decision, answer)).rejects.toMatchObject({ code: 'decision-changed' });
    expect(await textsFor(pair.pa)).toContain('You are useless');
  });

  it('a conversation that staff ended is opened again when the appeal was right', async () => {
    const { id } = await taken(stella);
    const down = { what: 'conversation', messageNumber: null, reason: 'Threats' } as const;
    const decision = await bed.get(Takedowns).takeDown(stella, id, down);
    await expect(bed.send(pair.pa, pair.id, 'Hello')).rejects.toMatchObject({ code: 'conversation-closed' });
    await bed.get(Appeals).appeal(pair.employer, decision, 'It was not me');
    await bed.get(Appeals).answer(imran, decision, { deed: 'uphold', words: 'It stays' });
    await expect(bed.send(pair.pa, pair.id, 'Hello')).rejects.toMatchObject({ code: 'conversation-closed' });
  });
});
