import { UnitOfWork, type Actor } from '@pa/platform';
import { v4 as newMark } from 'uuid';
import { MessagingBed, type Pair } from '../../../../test/support/messaging/messaging-bed';
import { MessageScreens } from '../hooks/message-screens';
import { SendingStops } from '../hooks/sending-stops';
import { SentListeners, type ConversationNews } from '../hooks/sent-listeners';
import { ConversationClosedError } from '../messaging.errors';
import { MessageChanges } from './message-changes.service';
import { Messages } from './messages.service';
import { OwnMessagesPart } from './own-messages.part';

describe('messages between an employer and a PA', () => {
  let bed: MessagingBed;
  let messages: Messages;
  let pair: Pair;

  beforeAll(async () => {
    bed = await MessagingBed.start();
    messages = bed.get(Messages);
  });

  afterAll(() => bed?.close());

  beforeEach(async () => {
    pair = await bed.pair();
  });

  const numbers = async (actor: Actor, id: string, after = 0) =>
    (await messages.after(actor, id, { number: after })).map(({ number }) => number);
  const texts = async (actor: Actor, id: string) =>
    (await messages.after(actor, id, { number: 0 })).map(({ text }) => text);

  it('come in the order of their numbers, to both, after the note with which it began', async () => {
    await bed.send(pair.employer, pair.id, 'Good morning');
    await bed.send(pair.pa, pair.id, 'Good morning to you');
    for (const who of [pair.employer, pair.pa])
      expect(await texts(who, pair.id)).toEqual([
        'You can write to each other now.',
        'Good morning',
        'Good morning to you',
      ]);
    const [, mine, theirs] = await messages.after(pair.employer, pair.id, { number: 0 });
    expect(mine).toMatchObject({ isOwn: true, isMine: true, authorName: 'Ann', delivery: 'read' });
    expect(theirs).toMatchObject({ isOwn: false, isMine: false, authorName: 'Amira', delivery: null, clientId: null });
    expect(await numbers(pair.pa, pair.id, 2)).toEqual([3]);
    expect((await messages.before(pair.pa, pair.id, { number: 3, limit: 1 })).map(({ number }) => number)).toEqual([2]);
  });

  it('of a hundred sent at once have the numbers one after the other, without a gap', async () => {
    const sent = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        bed.send(index % 2 === 0 ? pair.employer : pair.pa, pair.id, `number ${index}`),
      ),
    );
    const expected = Array.from({ length: 100 }, (_, index) => index + 2);
    expect(sent.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(expected);
    expect(await numbers(pair.pa, pair.id, 1)).toEqual(expected);
  });

  it('sent twice under one mark are one message, one after the other and at once', async () => {
    const clientId = newMark();
    const first = await bed.send(pair.pa, pair.id, { text: 'Once', clientId });
    expect(await bed.send(pair.pa, pair.id, { text: 'Once', clientId })).toEqual(first);
    const again = newMark();
    const both = await Promise.all(
      [1, 2, 3, 4].map(() => bed.send(pair.pa, pair.id, { text: 'Twice', clientId: again })),
    );
    expect(new Set(both.map(({ number }) => number)).size).toBe(1);
    expect(await texts(pair.employer, pair.id)).toEqual(['You can write to each other now.', 'Once', 'Twice']);
    expect((await bed.send(pair.employer, pair.id, { text: 'Mine', clientId })).number).toBe(4);
  });

  it('are told to the worker once each, by id alone', async () => {
    await bed.behind('DELETE FROM outbox');
    const clientId = newMark();
    const { id } = await bed.send(pair.pa, pair.id, { text: 'A secret', clientId });
    await bed.send(pair.pa, pair.id, { text: 'A secret', clientId });
    expect(await bed.behind('SELECT topic, subject_id FROM outbox')).toEqual([
      { topic: 'messaging.message-sent', subject_id: id },
    ]);
  });

  it('are nobody else’s to read or write, and not those of another register', async () => {
    const stranger = await bed.person('Eve X.', 'employer');
    const elsewhere = { ...pair.pa, licenseeId: bed.registers[1]!.id };
    for (const who of [stranger, elsewhere, bed.actingFor(pair.employer, stranger, ['look'])]) {
      await expect(messages.after(who, pair.id, { number: 0 })).rejects.toMatchObject({
        code: 'conversation-not-found',
      });
      await expect(bed.send(who, pair.id, 'Hello')).rejects.toMatchObject({ code: 'conversation-not-found' });
      await expect(messages.markRead(who, pair.id, 1)).rejects.toMatchObject({ code: 'conversation-not-found' });
    }
    await expect(messages.after(pair.pa, 'no-id', { number: 0 })).rejects.toMatchObject({
      code: 'conversation-not-found',
    });
  });

  it('of somebody who acts for the employer have both names, and stand in the record', async () => {
    const sam = await bed.person('Sam O.', 'representative');
    await bed.send(bed.actingFor(pair.employer, sam), pair.id, 'I write for Ann');
    const read = (await messages.after(pair.pa, pair.id, { number: 1 }))[0];
    expect(read).toMatchObject({ authorName: 'Sam for Ann', side: 'employer', text: 'I write for Ann' });
    const acts = await bed.behind(`SELECT 1 FROM audit_entries WHERE act = 'messaging.message-sent'`);
    expect(acts).toHaveLength(1);
  });

  it('are sent, then delivered, then read; never back, and never further than the last', async () => {
    await bed.send(pair.employer, pair.id, 'Hello');
    const delivery = async () => (await messages.after(pair.employer, pair.id, { number: 1 }))[0]?.delivery;
    expect(await delivery()).toBe('sent');
    await messages.markDelivered(pair.pa, pair.id, 2);
    expect(await delivery()).toBe('delivered');
    await messages.markRead(pair.pa, pair.id, 999);
    await messages.markDelivered(pair.pa, pair.id, 1);
    expect(await delivery()).toBe('read');
    await bed.send(pair.employer, pair.id, 'Next');
    expect((await messages.after(pair.employer, pair.id, { number: 2 }))[0]?.delivery).toBe('sent');
  });

  it('cannot be sent where it is closed, on hold or left, and stay there to read', async () => {
    const clientId = newMark();
    const kept = await bed.send(pair.pa, pair.id, { text: 'Before', clientId });
    await bed.behind(
      `UPDATE conversations SET state = 'closed', closed_why = 'block', closed_at = now() WHERE id = $1`,
      [pair.id],
    );
    await expect(bed.send(pair.employer, pair.id, 'After')).rejects.toThrow(ConversationClosedError);
    expect(await bed.send(pair.pa, pair.id, { text: 'Before', clientId })).toMatchObject({ number: kept.number });
    expect(await texts(pair.pa, pair.id)).toContain('Before');

    const held = await bed.pair();
    await bed.behind('UPDATE people SET suspended_at = now() WHERE id = $1', [held.pa.personId]);
    await expect(bed.send(held.employer, held.id, 'Hello')).rejects.toMatchObject({ code: 'conversation-on-hold' });
  });

  it('go with whoever wrote them, and leave a trace; the other keeps their own', async () => {
    await bed.send(pair.pa, pair.id, 'From the PA');
    await bed.send(pair.employer, pair.id, 'From the employer');
    await bed.behind('DELETE FROM people WHERE id = $1', [pair.pa.personId]);
    const left = await messages.after(pair.employer, pair.id, { number: 1 });
    expect(left.map(({ text, authorName }) => [authorName, text])).toEqual([
      ['Someone who left', ''],
      ['Ann', 'From the employer'],
    ]);
    expect(left[0]?.deletedAt).not.toBeNull();
    await expect(bed.send(pair.employer, pair.id, 'Hello?')).rejects.toMatchObject({ code: 'conversation-closed' });
  });

  it('stand in the database so that neither words nor key can be read there', async () => {
    await bed.send(pair.pa, pair.id, 'A very secret word');
    const rows = await bed.behind<{ body: Buffer; key_sealed: Buffer }>(
      'SELECT m.body, c.key_sealed FROM messages m JOIN conversations c ON c.id = m.conversation_id WHERE c.id = $1',
      [pair.id],
    );
    for (const { body, key_sealed } of rows)
      expect(`${body.toString('latin1')}${key_sealed.toString('latin1')}`).not.toMatch(/secret|write to each/);
    await bed.behind(
      'UPDATE messages SET body = (SELECT body FROM messages WHERE conversation_id = $1 AND number = 1) WHERE conversation_id = $1',
      [pair.id],
    );
    await expect(messages.after(pair.pa, pair.id, { number: 1 })).rejects.toThrow();
  });

  it('are in the copy of their author’s data, and the words of others are not', async () => {
    await bed.send(pair.pa, pair.id, 'From the PA');
    await bed.send(pair.pa, pair.id, { kind: 'times', times: ['2026-03-20T10:00:00Z'] });
    await bed.send(pair.employer, pair.id, 'From the employer');
    const gone = await bed.send(pair.pa, pair.id, 'A mistake');
    await bed.get(MessageChanges).delete(pair.pa, { conversationId: pair.id, number: gone.number });
    const records: unknown[] = [];
    await bed.get(UnitOfWork).run(bed.licenseeId, async (tx) => {
      for await (const record of bed.get(OwnMessagesPart).read(tx, pair.pa.personId)) records.push(record);
    });
    expect(records).toMatchObject([
      { Words: 'From the PA' },
      { 'Times you offered': '2026-03-20T10:00:00.000Z' },
      { 'You deleted it': expect.any(Date) },
    ]);
    expect(JSON.stringify(records)).not.toMatch(/employer|mistake/);
  });

  it('pass by everyone who looks at them first, and whoever stops them', async () => {
    const { pa: stopped, id } = await bed.pair();
    bed.get(MessageScreens).add(async (text) => ({
      text: text.replace('at the Blue Lamp', '…'),
      held: text.includes('at the Blue Lamp') ? [{ kind: 'elsewhere', words: 'at the Blue Lamp' }] : [],
    }));
    bed.get(SendingStops).add(async ({ authorId, side }) => {
      if (side === 'pa' && authorId === stopped.personId) throw new ConversationClosedError('staff');
    });
    const sent = await bed.send(pair.pa, pair.id, 'Find me at the Blue Lamp');
    expect(sent.held).toEqual([{ kind: 'elsewhere', words: 'at the Blue Lamp' }]);
    expect((await messages.after(pair.employer, pair.id, { number: 1 }))[0]).toMatchObject({
      text: 'Find me …',
      heldKinds: ['elsewhere'],
      held: [],
    });
    expect((await messages.after(pair.pa, pair.id, { number: 1 }))[0]?.held).toHaveLength(1);
    await expect(bed.send(stopped, id, 'Hello')).rejects.toMatchObject({ code: 'conversation-closed' });
  });

  it('are told at once to whoever listens here, after they are kept, also when a listener fails', async () => {
    const news: ConversationNews[] = [];
    bed.get(SentListeners).add(() => {
      throw new Error('A listener that fails.');
    });
    bed.get(SentListeners).add((one) => news.push(one));
    const { number } = await bed.send(pair.pa, pair.id, 'Hello');
    await messages.markRead(pair.employer, pair.id, number);
    expect(news.map(({ what, number: at, byId }) => [what, at, byId])).toEqual([
      ['sent', number, pair.pa.personId],
      ['read', number, pair.employer.personId],
    ]);
  });

  it.each([
    ['nothing', {}, 'text'],
    ['a text that is too long', { text: 'x'.repeat(4_001) }, 'text'],
    ['no time', { kind: 'times', times: [] }, 'times'],
    ['a time that is none', { kind: 'times', times: ['tomorrow'] }, 'times'],
    ['no term', { kind: 'terms', terms: [' '] }, 'terms'],
    ['a term that is too long', { kind: 'terms', terms: ['x'.repeat(301)] }, 'terms'],
    ['no file', { kind: 'file' }, 'file'],
    ['a mark that is no UUID', { text: 'Hello', clientId: 'mine' }, 'clientId'],
  ] as const)('with %s are refused, with words that say how to mend it', async (_what, said, field) => {
    await expect(bed.send(pair.pa, pair.id, said)).rejects.toMatchObject({ kind: 'invalid', fields: [{ field }] });
  });
});
