import type { Answer, AskName, Joined, LiveMessage, Sent } from '../protocol';
import { ConversationClient } from './conversation-client';
import { LineAwayError, lineOf, type AskingSocket, type Line } from './line';
import { MessageLog } from './message-log';
import { SendQueue } from './send-queue';

const ID = '01920000-0000-7000-8000-000000000001';
const message = (number: number): LiveMessage => ({
  id: String(number),
  number,
  clientId: `c${number}`,
  side: 'pa',
  isOwn: false,
  authorName: 'Amira',
  kind: 'text',
  body: `message ${number}`,
  heldKinds: [],
  times: [],
  terms: [],
  warnings: [],
  at: '2026-03-18T12:00:00.000Z',
  isEdited: false,
  isDeleted: false,
});
const refusal = (code: string) => ({ error: { code, title: 'No', detail: 'Nobody can write here.' } });

/** A client whose server answers what the test says; what it heard is in `asked`. */
function bed(answers: Partial<Record<AskName, () => Answer<object> | 'away'>>) {
  const asked: Array<[AskName, object]> = [];
  const told: unknown[] = [];
  const again: Array<() => void> = [];
  const line = {
    isOpen: true,
    ask: async (name: AskName, frame: object) => {
      asked.push([name, frame]);
      const answer = answers[name]?.() ?? 'away';
      if (answer === 'away') throw new LineAwayError();
      return answer;
    },
  };
  const log = new MessageLog();
  const items = new Map<string, string>();
  const keep = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
  const queue = new SendQueue(keep, 'k');
  const note =
    (what: string) =>
    (...said: readonly unknown[]): void =>
      void told.push([what, ...said]);
  const client = new ConversationClient({
    conversationId: ID,
    line: line as Line,
    log,
    queue,
    side: 'employer',
    later: (deed) => void again.push(deed),
    view: {
      arrived: note('arrived'),
      sent: note('sent'),
      refused: note('refused'),
      marked: note('marked'),
      closed: note('closed'),
    },
  });
  return { client, line, log, queue, asked, told, again };
}

const joined = (messages: LiveMessage[], more = false): Joined => ({
  messages,
  lastNumber: messages.at(-1)?.number ?? 0,
  more,
  other: { delivered: 0, read: 0 },
});
const sent = (number: number, ...heldKinds: string[]): Sent => ({
  number,
  id: String(number),
  at: '2026-03-18T12:00:00.000Z',
  heldKinds,
});

describe('a conversation as a client has it', () => {
  it('asks until there is no more, from the last number it has', async () => {
    const pages = [joined([message(1), message(2)], true), joined([message(3)])];
    const { client, log, asked } = bed({ 'conversation:join': () => pages.shift()! });
    await client.opened();
    expect(log.taken.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(asked.map(([, frame]) => (frame as { after: number }).after)).toEqual([0, 2]);
  });

  it('asks nothing for a hint of what it knows', async () => {
    const { client, asked } = bed({ 'conversation:join': () => joined([message(1)]) });
    await client.heard(1);
    await client.heard(1);
    expect(asked).toHaveLength(1);
  });

  it('stops when the server holds back what it said there is', async () => {
    const { client, asked } = bed({ 'conversation:join': () => joined([message(7)], true) });
    await client.opened();
    expect(asked).toHaveLength(1);
  });

  it('takes its own message without asking when nothing lies between, and asks when something does', async () => {
    const numbers = [sent(1), sent(3), sent(4, 'telephone')];
    const pages = [joined([message(2), message(3)]), joined([message(4)])];
    const { client, log, asked, queue } = bed({
      'message:send': () => numbers.shift()!,
      'conversation:join': () => pages.shift()!,
    });
    for (const clientId of ['a', 'b', 'c']) await client.send({ clientId, body: ` e\u0301 ${clientId}\r\n` });
    expect(log.taken.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(log.taken[0]).toMatchObject({ body: '\u00e9 a', isOwn: true });
    expect(asked.map(([name]) => name)).toEqual([
      'message:send',
      'message:send',
      'conversation:join',
      'message:send',
      'conversation:join',
    ]);
    expect(queue.waiting).toEqual([]);
  });

  it('keeps what was not answered, says it again with the same id, and in its order', async () => {
    const answers: Array<Sent | 'away'> = ['away', sent(1), sent(2)];
    const { client, asked, queue, again } = bed({ 'message:send': () => answers.shift()! });
    await client.send({ clientId: 'a', body: 'one' });
    expect(queue.waiting).toHaveLength(1);
    expect(again).toHaveLength(1);
    await client.send({ clientId: 'b', body: 'two' });
    expect(asked.map(([, frame]) => (frame as { clientId: string }).clientId)).toEqual(['a', 'a', 'b']);
  });

  it('does not try on a line that is away', async () => {
    const { client, line, asked, again } = bed({});
    line.isOpen = false;
    await client.send({ clientId: 'a', body: 'one' });
    await client.catchUp();
    expect([asked, again]).toEqual([[], []]);
  });

  it('tries again what is refused for now, and shows what is refused for good', async () => {
    const answers = [refusal('too-many-tries'), refusal('conversation-closed')];
    const { client, queue, told, again } = bed({ 'message:send': () => answers.shift()! });
    await client.send({ clientId: 'a', body: 'one' });
    expect(queue.next?.clientId).toBe('a');
    again[0]!();
    await client.flush();
    expect(queue.next).toBeUndefined();
    expect(queue.waiting[0]?.refused).toBe('Nobody can write here.');
    expect(told).toEqual([['refused', { clientId: 'a', body: 'one' }, refusal('conversation-closed').error]]);
  });

  it('asks again when the server cannot read just now, and says nothing of it', async () => {
    const answers = [refusal('unavailable'), joined([message(1)])];
    const { client, log, told, again } = bed({ 'conversation:join': () => answers.shift()! });
    await client.catchUp();
    expect([log.last, told]).toEqual([0, []]);
    again[0]!();
    await client.catchUp();
    expect(log.last).toBe(1);
  });

  it('says that it is closed', async () => {
    const { client, told } = bed({ 'conversation:join': () => refusal('conversation-not-found') });
    await client.opened();
    expect(told).toEqual([['closed', refusal('conversation-not-found').error]]);
  });

  it('hides no fault of its own', async () => {
    const { client } = bed({
      'conversation:join': () => {
        throw new TypeError('a fault');
      },
    });
    await expect(client.opened()).rejects.toThrow('a fault');
  });
});

describe('a line over a socket', () => {
  const socket = (connected: boolean, answer: (done: (late: Error | null, answer: unknown) => void) => void) =>
    ({
      connected,
      timeout: () => ({ emit: (_name, _frame, done) => answer(done) }),
    }) satisfies AskingSocket;

  it('hands on the answer', async () => {
    const line = lineOf(socket(true, (done) => done(null, { noted: true })));
    expect(await line.ask('typing', { conversationId: ID })).toEqual({ noted: true });
  });

  it('is away when the socket is, and when no answer comes in time', async () => {
    const away = lineOf(socket(false, () => undefined));
    expect(away.isOpen).toBe(false);
    await expect(away.ask('typing', { conversationId: ID })).rejects.toThrow('The connection is away.');
    const late = lineOf(socket(true, (done) => done(new Error('late'), undefined)));
    await expect(late.ask('typing', { conversationId: ID })).rejects.toThrow('The connection is away.');
  });
});
