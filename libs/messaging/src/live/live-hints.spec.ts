import { SentListeners, type ConversationNews } from '../hooks/sent-listeners';
import { LiveHints } from './live-hints';
import type { LiveServer } from './live-server';

const news = (number: number, what: ConversationNews['what'] = 'sent'): ConversationNews => ({
  licenseeId: 'here',
  conversationId: 'one',
  what,
  number,
  byId: 'somebody',
});

/** A server that writes down what it says here and to the others. */
function hinting() {
  jest.useFakeTimers();
  const here: unknown[] = [];
  const others: unknown[][] = [];
  let hear: (hints: unknown[]) => void = () => undefined;
  const emitter = (told: object) => (name: string, said: object) => here.push({ ...told, name, ...said });
  const server = {
    on: (_: string, listener: typeof hear) => (hear = listener),
    serverSideEmit: (_: string, hints: unknown[]) => others.push(hints),
    local: {
      to: (room: string) => ({ emit: emitter({ room }), except: (but: string) => ({ emit: emitter({ room, but }) }) }),
    },
  };
  const listeners = new SentListeners();
  const hints = new LiveHints(listeners);
  hints.onModuleInit();
  return {
    hints,
    listeners,
    here,
    others,
    server: server as unknown as LiveServer,
    hear: (said: unknown[]) => hear(said),
  };
}

describe('hints of what is new', () => {
  afterEach(() => jest.useRealTimers());

  it('are given here at once, and to other servers together a moment later', () => {
    const { hints, listeners, here, others, server } = hinting();
    hints.watch(server);
    for (let number = 1; number <= 45; number += 1) listeners.tell(news(number));
    listeners.tell(news(46, 'read'));
    listeners.tell(news(47, 'closed'));
    expect(here).toHaveLength(46);
    expect(here[0]).toEqual({ room: 'here:conversation:one', name: 'message:new', conversationId: 'one', number: 1 });
    expect(others).toEqual([]);
    jest.runAllTimers();
    expect(others.map(({ length }) => length)).toEqual([40, 6]);
    hints.onModuleDestroy();
  });

  it('are not given on the connection over which a message came: its answer says the same', () => {
    const { hints, listeners, here, others, server } = hinting();
    hints.watch(server);
    listeners.tell({ ...news(2), lineId: 'mine' });
    expect(here).toEqual([
      { room: 'here:conversation:one', but: 'mine', name: 'message:new', conversationId: 'one', number: 2 },
    ]);
    jest.runAllTimers();
    expect(others).toEqual([[expect.not.objectContaining({ lineId: 'mine' })]]);
  });

  it('of other servers are given here and not handed on', () => {
    const { hints, here, others, server, hear } = hinting();
    hints.watch(server);
    hear([news(3, 'changed')]);
    jest.runAllTimers();
    expect(here).toEqual([
      { room: 'here:conversation:one', name: 'message:changed', conversationId: 'one', number: 3 },
    ]);
    expect(others).toEqual([]);
  });

  it('are given to nobody before there is a server', () => {
    const { listeners, here, others } = hinting();
    listeners.tell(news(1));
    jest.runAllTimers();
    expect([here, others]).toEqual([[], []]);
  });
});
