import { Injectable, Logger, NestMiddleware, UnauthorizedException } from '@nestjs/common';
import type { Actor, RegisterRequest } from '@pa/platform';
import type { NextFunction, Response } from 'express';
import { dropSession, lendKeeper, personOf } from './browser-session';
import { ActingRequests } from './representatives/acting-requests.service';
import { Identities } from './sessions/identities.service';
import { networkOf } from './sessions/network';
import { PassportStrategies } from './strategies/passport-strategies';

/**
 * Finds out who asks. Pages go by the cookie session, the API by the bearer token alone, so a page of another site can
 * never make a browser act through the API.
 */
@Injectable()
export class ActorMiddleware implements NestMiddleware {
  private readonly logger = new Logger(ActorMiddleware.name);

  constructor(
    private readonly strategies: PassportStrategies,
    private readonly identities: Identities,
    private readonly acting: ActingRequests,
  ) {}

  async use(request: RegisterRequest, _response: Response, next: NextFunction): Promise<void> {
    lendKeeper(request, this.identities);
    const actor = request.originalUrl.startsWith('/api/') ? await this.byToken(request) : await this.bySession(request);
    if (actor) request.actor = actor;
    next();
  }

  /** A token that is sent and does not work is refused, even where none is needed. */
  private async byToken(request: RegisterRequest): Promise<Actor | null> {
    if (!request.licensee || request.headers.authorization === undefined) return null;
    const actor = await this.strategies.byBearerToken(request);
    if (!actor) {
      this.logger.log({ licenseeId: request.licensee.id }, 'A token was refused');
      throw new UnauthorizedException('This token does not work here. Sign in again.');
    }
    return this.acting.ofToken(request, actor);
  }

  /** A session of another register is worth nothing here; one that has ended is let go. */
  private async bySession(request: RegisterRequest): Promise<Actor | null> {
    const person = personOf(request);
    if (!person) return null;
    if (person.licenseeId !== request.licensee?.id) {
      this.logger.log({ licenseeId: request.licensee?.id }, 'A session of another register was refused');
      return null;
    }
    const actor = await this.identities.ofSession(person, networkOf(request.ip));
    if (actor) return this.acting.ofSession(request, person, actor);
    await dropSession(request);
    return null;
  }
}
