import type { Statement, UnitOfWork } from '@pa/platform';
import { SEND_ALONE, SEND_TOGETHER, type LockedMessage } from './send-statement';
import { SendingRepository } from './sending.repository';

const licenseeId = '018f0000-0000-7000-8000-000000000001';
const at = new Date('2026-03-02T09:00:00Z');

const messageTo = (conversationId: string): LockedMessage => ({
  licenseeId,
  conversationId,
  id: `message to ${conversationId}`,
  clientId: 'mark',
  authorId: 'author',
  partyId: 'author',
  side: 'pa',
  kind: 'text',
  body: Buffer.from('locked'),
  at,
  eventId: 'event',
});

const refused = (code: string) => Object.assign(new Error(code), { code });

/** What the database answers to each statement in turn: rows, or an error. */
function sending(...answers: ReadonlyArray<Error | object[]>) {
  const asked: Statement[] = [];
  const waiting = [...answers];
  const write = async (statement: Statement) => {
    asked.push(statement);
    const next = waiting.shift() ?? [];
    if (next instanceof Error) throw next;
    return next;
  };
  const repository = new SendingRepository({ writer: () => write } as unknown as UnitOfWork);
  return { repository, names: () => asked.map(({ name }) => name), asked };
}

const row = (place: number) => ({ place: String(place), id: `id ${place}`, number: 7, at, fresh: true });

describe('sending', () => {
  it('keeps the messages of one moment with one statement, and gives each its own row', async () => {
    const { repository, names } = sending([row(2), row(1)]);
    const sent = await Promise.all(['a', 'b'].map((id) => repository.send(messageTo(id))));
    expect(sent.map((one) => one?.id)).toEqual(['id 1', 'id 2']);
    expect(names()).toEqual([SEND_TOGETHER.name]);
  });

  it('sends alone what was left out, and says so when the conversation does not take it', async () => {
    const { repository, names } = sending([row(1)], [], []);
    const sent = await Promise.all(['a', 'b'].map((id) => repository.send(messageTo(id))));
    expect(sent).toEqual([row(1), null]);
    expect(names()).toEqual([SEND_TOGETHER.name, SEND_ALONE.name]);
  });

  it('sends each alone when the database refuses one of them, and finds what was sent at the same moment', async () => {
    const { repository, names } = sending(refused('40P01'), refused('23505'), [row(1)]);
    expect(await repository.send(messageTo('a'))).toEqual(row(1));
    expect(names()).toEqual([SEND_TOGETHER.name, SEND_ALONE.name, SEND_ALONE.name]);
  });

  it('tries nothing again when there is no database, nor a second time when a message is refused alone', async () => {
    const gone = sending(new Error('The connection ended.'));
    await expect(gone.repository.send(messageTo('a'))).rejects.toThrow('The connection ended.');
    expect(gone.names()).toEqual([SEND_TOGETHER.name]);
    const wrong = sending(refused('22P02'), refused('22P02'));
    await expect(wrong.repository.send(messageTo('a'))).rejects.toThrow('22P02');
    expect(wrong.names()).toEqual([SEND_TOGETHER.name, SEND_ALONE.name]);
  });
});
