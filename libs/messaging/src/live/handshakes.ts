import type { IncomingMessage } from 'node:http';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { HandshakeIdentity } from '@pa/accounts';
import { addressKey, Config, CONFIG, RateLimits, TooManyError, type Actor } from '@pa/platform';
import { clientAddress } from './client-address';
import { liveLimits } from './live.limits';

/** Lets connections in, before they are made: whoever is nobody here never has one. */
@Injectable()
export class Handshakes {
  private readonly logger = new Logger(Handshakes.name);
  private readonly admitted = new WeakMap<IncomingMessage, Actor>();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly identity: HandshakeIdentity,
    private readonly limits: RateLimits,
  ) {}

  async admit(request: IncomingMessage): Promise<boolean> {
    try {
      const address = clientAddress(request, this.config.trustedProxies);
      await this.limits.count(liveLimits.handshakes, addressKey(address));
      const actor = await this.identity.of(request.headers, address);
      if (actor) this.admitted.set(request, actor);
      return actor !== null;
    } catch (error) {
      if (!(error instanceof TooManyError))
        this.logger.warn({ error: error instanceof Error ? error.message : 'unknown' }, 'A handshake failed');
      return false;
    }
  }

  /** Who was admitted by this request. */
  actorOf(request: IncomingMessage): Actor | null {
    return this.admitted.get(request) ?? null;
  }
}
