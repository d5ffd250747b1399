import { setImmediate } from 'node:timers/promises';
import type { Socket } from 'socket.io-client';
import { v4 as newMark } from 'uuid';
import { ConversationAccess } from '../../libs/messaging/src/conversations/conversation-access';
import { isRefused, LARGEST_FRAME, type AskName, type Asks } from '../../libs/messaging/src/live/protocol';
import { sizeOf } from '../support/bars';
import { LiveBed, type LivePair, type LivePerson } from '../support/live/live-bed';
import { ask, bearer, hears, openSocket } from '../support/live/live-client';
import { mutated, randomFrom } from '../support/live/mutated-frames';

const FRAMES = sizeOf({ short: 5_000, full: 50_000 });
const FOREIGN = sizeOf({ short: 200, full: 2_000 });
const AT_ONCE = 20;

jest.setTimeout(sizeOf({ short: 180_000, full: 1_800_000 }));

/** A6. Seen red with the look at whose conversation it is left out, which the last test plants. */
describe('A6: hostile frames and rooms of others', () => {
  let bed: LiveBed;
  let victim: LivePair;
  let foreign: LivePair;
  let staff: LivePerson;
  const open: Socket[] = [];

  beforeAll(async () => {
    bed = await LiveBed.start({ processes: 1 });
    victim = await bed.pair();
    foreign = await bed.pair(bed.registers[1]);
    staff = await bed.person(bed.registers[0], 'co-ordinator');
  }, 180_000);
  afterEach(() => open.splice(0).forEach((socket) => socket.disconnect()));
  afterAll(() => bed?.close());

  async function socketOf(person: LivePerson, port = bed.processes[0]!.port): Promise<Socket> {
    const socket = openSocket({ port, host: bed.hostOf(person), headers: bearer(person) });
    open.push(socket);
    if (!socket.connected) await hears(socket, 'connect');
    return socket;
  }

  const messagesOf = async ({ conversationId }: LivePair) =>
    (await bed.behind('SELECT 1 FROM messages WHERE conversation_id = $1', [conversationId])).length;

  it(`${FRAMES} mutated frames end nothing and deliver nothing`, async () => {
    const attacker = await bed.pair();
    const said = bed.processes[0]!.said;
    const before = await messagesOf(victim);
    const random = randomFrom(newMark());
    const lane = async (count: number): Promise<void> => {
      const socket = await socketOf(attacker.employer);
      for (let n = 0; n < count; n++) {
        if (!socket.connected) await hears(socket, 'connect');
        wireOf(socket).send(mutated(random, attacker.conversationId));
        if (n % 10 === 9) await setImmediate();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, () => lane(FRAMES / AT_ONCE)));
    const quiet = await socketOf(victim.pa);
    const { conversationId } = victim;
    expect(await ask(quiet, 'conversation:join', { conversationId, after: 0 })).toMatchObject({ lastNumber: before });
    expect(await messagesOf(victim)).toBe(before);
    expect(bed.processes[0]!.said).toBe(said);
  });

  it('a frame that is too large ends its own connection and no other', async () => {
    const [loud, quiet] = [await socketOf(victim.employer), await socketOf(victim.pa)];
    const gone = hears(loud, 'disconnect');
    loud.emit('message:send', { body: 'x'.repeat(LARGEST_FRAME * 2) });
    await gone;
    expect(quiet.connected).toBe(true);
  });

  /** Everything that strangers may try with a conversation of others: how many were not refused, and what they heard. */
  async function tryForeignRooms(port: number, tries: number): Promise<{ accepted: number; heard: number }> {
    const strangers = [await bed.person(bed.registers[0], 'pa'), (await bed.pair()).employer, foreign.pa, staff];
    const sockets = await Promise.all(strangers.map((person) => socketOf(person, port)));
    let heard = 0;
    for (const socket of sockets) socket.onAny(() => heard++);
    const { conversationId } = victim;
    const asks: ReadonlyArray<() => [AskName, Asks[AskName]['frame']]> = [
      () => ['conversation:join', { conversationId, after: 0 }],
      () => ['message:send', { conversationId, clientId: newMark(), kind: 'text', body: 'from a stranger' }],
      () => ['message:read', { conversationId, number: 1 }],
      () => ['message:delivered', { conversationId, number: 1 }],
      () => ['typing', { conversationId }],
    ];
    let accepted = 0;
    for (let n = 0; n < tries; n++) {
      const [name, frame] = asks[n % asks.length]!();
      const answer = await ask(sockets[Math.floor(n / asks.length) % sockets.length]!, name, frame);
      if (!isRefused(answer)) accepted++;
    }
    const [own, other] = [await socketOf(victim.employer, port), await socketOf(victim.pa, port)];
    await ask(other, 'conversation:join', { conversationId, after: 0 });
    const hint = hears(other, 'message:new');
    await ask(own, 'message:send', { conversationId, clientId: newMark(), kind: 'text', body: 'for the PA alone' });
    await hint;
    // Whatever was on its way to them came before this answer.
    await Promise.all(sockets.map((socket) => ask(socket, 'typing', { conversationId: newMark() })));
    return { accepted, heard };
  }

  it(`${FOREIGN} joins and sends of strangers, staff and another register are refused and hear nothing`, async () => {
    const before = await messagesOf(victim);
    expect(await tryForeignRooms(bed.processes[0]!.port, FOREIGN)).toEqual({ accepted: 0, heard: 0 });
    expect(await messagesOf(victim)).toBe(before + 1);
  });

  it('goes red when nobody looks whose conversation it is', async () => {
    const theirs = await bed.app.app.get(ConversationAccess).get(victim.pa.actor, victim.conversationId);
    const planted = jest.spyOn(ConversationAccess.prototype, 'get').mockResolvedValue(theirs);
    const { accepted, heard } = await tryForeignRooms(bed.app.port, 20);
    planted.mockRestore();
    expect(accepted).toBeGreaterThan(0);
    expect(heard).toBeGreaterThan(0);
  });
});

/** The WebSocket below a socket: what goes in there is neither packed nor looked at. */
function wireOf({ io: { engine } }: Socket): { send(frame: string | Buffer): void } {
  return (engine as unknown as { transport: { ws: { send(frame: string | Buffer): void } } }).transport.ws;
}
