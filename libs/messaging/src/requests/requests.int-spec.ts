import { HideLists } from '@pa/accounts';
import type { Actor } from '@pa/platform';
import { NewConversations } from '@pa/recruitment';
import { OwnApplications } from '../../../recruitment/src/applications/own-applications.service';
import { VacancyApplications } from '../../../recruitment/src/applications/vacancy-applications.service';
import { WORDS } from '../../../../test/support/recruitment/applications-bed';
import { MessagingBed } from '../../../../test/support/messaging/messaging-bed';
import { otherNameOf } from '../conversations/conversation';
import { OwnConversations } from '../conversations/own-conversations.service';
import { TypingChoices } from '../conversations/typing.service';
import { MessageChanges } from '../messages/message-changes.service';
import { Messages } from '../messages/messages.service';
import { Answering } from './answering.service';
import { Asking } from './asking.service';
import { ExpireRequestsJob } from './expire-requests.job';

describe('how an employer and a PA come to write to each other', () => {
  let bed: MessagingBed;
  let asking: Asking;
  let answering: Answering;
  let conversations: OwnConversations;
  let employer: Actor;
  let pa: Actor;
  let profileId: string;

  beforeAll(async () => {
    bed = await MessagingBed.start();
    asking = bed.get(Asking);
    answering = bed.get(Answering);
    conversations = bed.get(OwnConversations);
  });

  afterAll(() => bed?.close());

  beforeEach(async () => {
    employer = await bed.person('Ann B.', 'employer');
    ({ pa, profileId } = await bed.paOnRegister());
    await bed.relay();
  });

  const ask = () => asking.ask(employer, { profileId, words: 'Could you help me on Mondays?' });
  const openOf = async (actor: Actor) =>
    (await conversations.list(actor)).items.map(({ conversation }) => conversation);

  describe('by asking', () => {
    it('begins with a yes, and each is told by mail without a name', async () => {
      const id = await ask();
      expect(await bed.mailsTo(pa)).toEqual(['An employer would like to talk to you']);
      expect(await openOf(pa)).toEqual([]);
      expect(await answering.listReceived(pa)).toMatchObject([{ id, words: 'Could you help me on Mondays?' }]);
      const conversationId = await answering.accept(pa, id);
      expect(await answering.accept(pa, id)).toBe(conversationId);
      expect(await bed.mailsTo(employer)).toEqual(['A PA said yes: you can talk now']);
      expect(bed.mails.sent.map((mail) => JSON.stringify(mail)).join()).not.toMatch(/Amira|Ann|Mondays/);
      expect((await openOf(employer)).map(otherNameOf)).toEqual(['Amira']);
      expect((await openOf(pa)).map(otherNameOf)).toEqual(['Ann']);
      expect(await asking.listSent(employer)).toMatchObject([{ state: 'accepted', conversationId }]);
      expect((await asking.look(employer, profileId)).conversationId).toBe(conversationId);
      await expect(ask()).rejects.toMatchObject({ code: 'already-talking' });
    });

    it('ends with a no, for a stock reason', async () => {
      const id = await ask();
      await expect(answering.decline(pa, id, 'because')).rejects.toMatchObject({ kind: 'invalid' });
      await answering.decline(pa, id, 'hours');
      await answering.decline(pa, id, 'hours');
      expect(await bed.mailsTo(employer)).toEqual(['A PA has answered']);
      expect(await openOf(employer)).toEqual([]);
      await expect(answering.accept(pa, id)).rejects.toMatchObject({ code: 'contact-request-decided' });
      await expect(asking.withdraw(employer, id)).rejects.toMatchObject({ code: 'contact-request-decided' });
    });

    it('is once at a time, can be taken back, and then tells nobody', async () => {
      const id = await ask();
      await expect(ask()).rejects.toMatchObject({ code: 'already-asked' });
      await asking.withdraw(employer, id);
      await asking.withdraw(employer, id);
      expect(await bed.mailsTo(pa)).toEqual([]);
      expect(await answering.listReceived(pa)).toEqual([]);
      await expect(answering.accept(pa, id)).rejects.toMatchObject({ code: 'contact-request-not-found' });
      await ask();
    });

    it('has one end when yes and taking back come at once', async () => {
      const id = await ask();
      const ends = await Promise.allSettled([answering.accept(pa, id), asking.withdraw(employer, id)]);
      expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const [{ state } = { state: '' }] = await asking.listSent(employer);
      expect((await openOf(pa)).length).toBe(state === 'accepted' ? 1 : 0);
    });

    it('ends by itself after thirty days', async () => {
      const id = await ask();
      bed.clock.set(new Date('2026-04-18T12:00:00Z'));
      await bed.get(ExpireRequestsJob).run();
      bed.clock.set(new Date('2026-03-18T12:00:00Z'));
      expect(await asking.listSent(employer)).toMatchObject([{ id, state: 'expired' }]);
      await expect(answering.accept(pa, id)).rejects.toMatchObject({ code: 'contact-request-decided' });
    });

    it('finds nobody where one hides from the other, and shows neither what was asked before', async () => {
      const id = await ask();
      await bed.get(HideLists).addValue(pa, { way: 'email', value: `${employer.personId}@example.com` });
      await bed.behind(
        `UPDATE people p SET email_index = h.value_index FROM hides h WHERE h.person_id = $1 AND p.id = $2`,
        [pa.personId, employer.personId],
      );
      await expect(asking.look(employer, profileId)).rejects.toMatchObject({ code: 'no-such-pa' });
      await expect(ask()).rejects.toMatchObject({ code: 'no-such-pa' });
      await expect(answering.accept(pa, id)).rejects.toMatchObject({ code: 'contact-request-not-found' });
      expect([await answering.listReceived(pa), await asking.listSent(employer)]).toEqual([[], []]);
    });

    it('is refused without words, with too many, to oneself, and to who may not start', async () => {
      for (const words of ['', ' ', 'x'.repeat(1_001)])
        await expect(asking.ask(employer, { profileId, words })).rejects.toMatchObject({ kind: 'invalid' });
      await expect(asking.look(pa, profileId)).rejects.toMatchObject({ code: 'no-such-pa' });
      let may = false;
      bed.get(NewConversations).ask(async () => may);
      await expect(ask()).rejects.toMatchObject({ code: 'no-access' });
      may = true;
      await ask();
    });

    it('is for the two alone', async () => {
      const id = await ask();
      const stranger = await bed.person('Eve X.', 'employer', 'pa');
      await expect(answering.accept(stranger, id)).rejects.toMatchObject({ kind: 'not-found' });
      await expect(answering.decline(stranger, id, 'hours')).rejects.toMatchObject({ kind: 'not-found' });
      await expect(asking.withdraw(stranger, id)).rejects.toMatchObject({ kind: 'not-found' });
    });

    it('stands in the record where somebody acts for the employer', async () => {
      const sam = await bed.person('Sam O.', 'representative');
      const acting = bed.actingFor(employer, sam);
      const id = await asking.ask(acting, { profileId, words: 'For Ann' });
      await asking.withdraw(acting, id);
      const acts = await bed.behind(`SELECT act FROM audit_entries WHERE act LIKE 'messaging.%' ORDER BY act`);
      expect(acts).toEqual([{ act: 'messaging.pa-asked' }, { act: 'messaging.request-withdrawn' }]);
    });
  });

  describe('by answering an advert', () => {
    it('opens once, by the worker, with the advert as the reason', async () => {
      const advertId = await bed.advert(employer);
      const id = await bed.get(OwnApplications).send(pa, advertId, WORDS);
      await bed.relay();
      const second = await bed.get(OwnApplications).send(pa, await bed.advert(employer, { title: 'Evenings' }), WORDS);
      await bed.relay();
      const [conversation, ...others] = await openOf(employer);
      expect(others).toEqual([]);
      expect(conversation).toMatchObject({ about: 'Evenings', unread: 2 });
      expect(await conversations.countUnread(pa)).toBe(1);
      for (const applicationId of [id, second])
        expect(await conversations.aboutApplication(pa, applicationId)).toBe(conversation?.id);
      const stranger = await bed.person('Eve X.', 'employer');
      await expect(conversations.aboutApplication(stranger, id)).rejects.toMatchObject({ kind: 'not-found' });
    });

    it('shows no name where the advert asked for none, until the shortlist', async () => {
      const advertId = await bed.advert(employer, { isBlind: true });
      const id = await bed.get(OwnApplications).send(pa, advertId, WORDS);
      await bed.relay();
      const names = async () => (await openOf(employer)).map(otherNameOf);
      const [conversation] = await openOf(employer);
      await bed.send(pa, conversation!.id, 'Hello');
      const author = async () => (await bed.get(Messages).before(employer, conversation!.id)).at(-1)?.authorName;
      expect([await names(), await author()]).toEqual([['PA 1'], 'PA 1']);
      expect((await openOf(pa)).map(otherNameOf)).toEqual(['Ann']);
      await bed.get(VacancyApplications).shortlist(employer, id);
      await bed.relay();
      expect([await names(), await author()]).toEqual([['Amira'], 'Amira']);
    });
  });

  describe('then', () => {
    it('one’s own words can be changed for fifteen minutes, and the other sees that', async () => {
      const pair = await bed.pair();
      const changes = bed.get(MessageChanges);
      const { number } = await bed.send(pair.pa, pair.id, 'At nin');
      const place = { conversationId: pair.id, number };
      await changes.edit(pair.pa, place, 'At nine');
      expect((await changes.getOwn(pair.pa, place)).text).toBe('At nine');
      const [seen] = await bed.get(Messages).after(pair.employer, pair.id, { number: number - 1 });
      expect([seen?.text, seen?.editedAt]).toEqual(['At nine', expect.any(Date)]);
      await expect(changes.edit(pair.employer, place, 'Never')).rejects.toMatchObject({ code: 'message-not-found' });
      await expect(changes.edit(pair.pa, place, ' ')).rejects.toMatchObject({ kind: 'invalid' });
      bed.clock.set(new Date('2026-03-18T12:16:00Z'));
      await expect(changes.edit(pair.pa, place, 'At ten')).rejects.toMatchObject({ code: 'too-late-to-change' });
      await expect(changes.getOwn(pair.pa, place)).rejects.toMatchObject({ code: 'too-late-to-change' });
      bed.clock.set(new Date('2026-03-18T12:00:00Z'));
    });

    it('one’s own message can be deleted for both, and leaves a trace', async () => {
      const pair = await bed.pair();
      const sam = bed.actingFor(pair.employer, await bed.person('Sam O.', 'representative'));
      const { number } = await bed.send(sam, pair.id, 'A mistake');
      const place = { conversationId: pair.id, number };
      await expect(bed.get(MessageChanges).delete(pair.employer, place)).rejects.toMatchObject({ kind: 'not-found' });
      await bed.get(MessageChanges).delete(sam, place);
      await bed.get(MessageChanges).delete(sam, place);
      const [seen] = await bed.get(Messages).after(pair.pa, pair.id, { number: number - 1 });
      expect(seen).toMatchObject({ text: '', authorName: 'Sam for Ann', deletedAt: expect.any(Date) });
    });

    it('a time that is offered can be chosen by the other side alone', async () => {
      const pair = await bed.pair();
      const times = ['2026-03-20T10:00:00Z', '2026-03-21T10:00:00Z'];
      const { number } = await bed.send(pair.employer, pair.id, { kind: 'times', times });
      const place = { conversationId: pair.id, number };
      const choice = (time: string) => ({ time, clientId: '018f4b1e-0000-4000-8000-000000000001', words: String });
      const messages = bed.get(Messages);
      await expect(messages.choose(pair.employer, place, choice('0'))).rejects.toMatchObject({ kind: 'not-found' });
      for (const wrong of ['', '2', 'x'])
        await expect(messages.choose(pair.pa, place, choice(wrong))).rejects.toMatchObject({ kind: 'not-found' });
      const chosen = await messages.choose(pair.pa, place, choice('1'));
      expect(await messages.choose(pair.pa, place, choice('1'))).toMatchObject({ number: chosen.number });
    });

    it('typing is seen only where somebody said so', async () => {
      const pair = await bed.pair();
      const typing = bed.get(TypingChoices);
      expect(await typing.isShown(pair.pa, pair.id)).toBe(false);
      await typing.show(pair.pa, pair.id, true);
      expect([await typing.isShown(pair.pa, pair.id), await typing.isShown(pair.employer, pair.id)]).toEqual([
        true,
        false,
      ]);
      await typing.show(pair.pa, pair.id, false);
      expect(await typing.isShown(pair.pa, pair.id)).toBe(false);
    });

    it('the list and the screens come in pages', async () => {
      const pair = await bed.pair();
      for (let count = 0; count < 31; count += 1) await bed.send(pair.pa, pair.id, `Number ${count}`);
      const newest = await conversations.screen(pair.employer, pair.id);
      expect([newest.messages.length, newest.hasOlder]).toEqual([30, true]);
      const older = await conversations.screen(pair.employer, pair.id, newest.messages[0]?.number);
      expect([older.messages.length, older.hasOlder]).toEqual([2, false]);
      expect((await conversations.list(pair.pa, 2)).items).toEqual([]);
      expect((await conversations.list(pair.employer)).items[0]?.last?.text).toBe('Number 30');
    });
  });
});
