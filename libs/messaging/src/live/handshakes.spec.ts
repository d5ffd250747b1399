import type { IncomingMessage } from 'node:http';
import { Logger } from '@nestjs/common';
import type { HandshakeIdentity } from '@pa/accounts';
import { TooManyError, type Actor, type Config, type RateLimits } from '@pa/platform';
import { Handshakes } from './handshakes';

const actor = { personId: 'somebody' } as Actor;
const request = { headers: {}, socket: {} } as IncomingMessage;

function bed(of: () => Promise<Actor | null>, count: () => Promise<void> = async () => undefined) {
  const config = { trustedProxies: 0 } as Config;
  return new Handshakes(config, { of } as unknown as HandshakeIdentity, { count } as unknown as RateLimits);
}

describe('a handshake', () => {
  afterEach(() => jest.restoreAllMocks());

  it('lets in who is somebody, and remembers who', async () => {
    const handshakes = bed(async () => actor);
    expect(await handshakes.admit(request)).toBe(true);
    expect(handshakes.actorOf(request)).toBe(actor);
  });

  it('refuses who is nobody', async () => {
    const handshakes = bed(async () => null);
    expect(await handshakes.admit(request)).toBe(false);
    expect(handshakes.actorOf(request)).toBeNull();
  });

  it('refuses too many from one address without a word, and tells staff of a fault', async () => {
    const warned = jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
    const tooMany = async () => {
      throw new TooManyError(5);
    };
    expect(await bed(async () => actor, tooMany).admit(request)).toBe(false);
    expect(warned).not.toHaveBeenCalled();
    const faults: readonly Error[] = [new Error('the database is away'), 'text' as unknown as Error];
    for (const fault of faults) {
      const failing = bed(() => Promise.reject(fault));
      expect(await failing.admit(request)).toBe(false);
    }
    expect(warned).toHaveBeenCalledTimes(2);
  });
});
