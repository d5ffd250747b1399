import { Logger } from '@nestjs/common';
import type { HandshakeIdentity, WayInEndings, WayInListener } from '@pa/accounts';
import type { Actor, NotificationListener, Notifications } from '@pa/platform';
import { LiveEndings, SignedOutError } from './live-endings';
import type { LiveServer, LiveSocket } from './live-server';

const actor = { personId: 'p', sessionId: 's', by: { representationId: 'r' } } as unknown as Actor;

/** Endings with one socket on the server; `again` says what is known of its actor. */
function bed(again: () => Promise<Actor | null>) {
  let ways!: WayInListener;
  let closing!: NotificationListener;
  const cut: string[] = [];
  const joined: string[] = [];
  const socket = {
    connected: true,
    data: { actor, askedAt: 0 },
    disconnect: jest.fn(),
    join: (rooms: string[]) => joined.push(...rooms),
  } as unknown as LiveSocket;
  const local = { in: (room: string) => ({ disconnectSockets: () => cut.push(room) }) };
  const server = { local, sockets: { sockets: new Map([['x', socket]]) } } as unknown as LiveServer;
  const endings = new LiveEndings(
    { again } as unknown as HandshakeIdentity,
    { listen: (listener: WayInListener) => void (ways = listener) } as unknown as WayInEndings,
    { listen: (_channel: string, listener: NotificationListener) => void (closing = listener) } as Notifications,
  );
  endings.onModuleInit();
  endings.watch(server);
  return { endings, socket, cut, joined, ways, closing };
}

const settle = () => new Promise((done) => setImmediate(done));

describe('what ends a connection', () => {
  afterEach(() => jest.restoreAllMocks());

  it('is the end of the session, or of the power to act, by which it came', () => {
    const { endings, socket, cut, joined, ways } = bed(async () => actor);
    expect(endings.enter(socket, actor)).toBe(true);
    expect(joined).toEqual(['way:s', 'way:r']);
    ways.ended('s');
    expect(cut).toEqual(['way:s']);
    endings.onModuleDestroy();
  });

  it('is an end that came during the handshake', () => {
    const { endings, socket, ways } = bed(async () => actor);
    ways.ended('r');
    expect(endings.enter(socket, actor)).toBe(false);
    endings.onModuleDestroy();
  });

  it('is forgotten after a while', () => {
    const { endings, socket, ways } = bed(async () => actor);
    jest.spyOn(Date, 'now').mockReturnValue(0);
    ways.ended('r');
    jest.spyOn(Date, 'now').mockReturnValue(60_000);
    ways.ended('another');
    expect(endings.enter(socket, actor)).toBe(true);
    endings.onModuleDestroy();
  });

  it('is a conversation that is closed', () => {
    const { endings, cut, closing } = bed(async () => actor);
    closing.heard('register conversation');
    closing.regained();
    expect(cut).toEqual(['register:conversation:conversation']);
    endings.onModuleDestroy();
  });

  it('is found by asking about everybody when listening was interrupted', async () => {
    const { endings, socket, ways } = bed(async () => null);
    ways.uncertain();
    await settle();
    expect(socket.disconnect).toHaveBeenCalledWith(true);
    endings.onModuleDestroy();
  });

  it('is not a database that is away', async () => {
    const warned = jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
    const faults: readonly Error[] = [new Error('away'), 'text' as unknown as Error];
    for (const fault of faults) {
      const { endings, socket, ways } = bed(() => Promise.reject(fault));
      ways.uncertain();
      await settle();
      expect(socket.disconnect).not.toHaveBeenCalled();
      endings.onModuleDestroy();
    }
    expect(warned).toHaveBeenCalledTimes(2);
  });

  it('is asked about with everything that is written, and once in a while with what is read', async () => {
    const again = jest.fn(async (): Promise<Actor | null> => actor);
    const { endings, socket } = bed(again);
    await endings.stillThere(socket, true);
    await endings.stillThere(socket, true);
    expect(again).toHaveBeenCalledTimes(1);
    await endings.stillThere(socket);
    expect(again).toHaveBeenCalledTimes(2);
    again.mockResolvedValue(null);
    await expect(endings.stillThere(socket)).rejects.toThrow(SignedOutError);
    endings.onModuleDestroy();
  });
});
