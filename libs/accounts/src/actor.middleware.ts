import { Injectable, NestMiddleware, UnauthorizedException } from '@nestjs/common';
import type { Actor, RegisterRequest } from '@pa/platform';
import type { NextFunction, Response } from 'express';
import type { SessionData } from 'express-session';
import { SignIn } from './sign-in.service';
import { PassportStrategies } from './strategies/passport-strategies';

/**
 * Finds out who asks. Pages go by the cookie session, the API by the bearer token alone, so a page of another site can
 * never make a browser act through the API.
 */
@Injectable()
export class ActorMiddleware implements NestMiddleware {
  constructor(
    private readonly strategies: PassportStrategies,
    private readonly signIn: SignIn,
  ) {}

  async use(request: RegisterRequest, _response: Response, next: NextFunction): Promise<void> {
    const actor = request.originalUrl.startsWith('/api/') ? await this.byToken(request) : await this.bySession(request);
    if (actor) request.actor = actor;
    next();
  }

  /** A token that is sent and does not work is refused, even where none is needed. */
  private async byToken(request: RegisterRequest): Promise<Actor | null> {
    if (!request.licensee || request.headers.authorization === undefined) return null;
    const actor = await this.strategies.byBearerToken(request);
    if (!actor) throw new UnauthorizedException('This token does not work here. Sign in again.');
    return actor;
  }

  /** A session of another register is worth nothing here. */
  private async bySession(request: RegisterRequest): Promise<Actor | null> {
    const session = (request as unknown as { session?: SessionData }).session;
    const { licensee } = request;
    if (!session?.person || !licensee || session.person.licenseeId !== licensee.id) return null;
    return this.signIn.actorOfSession(licensee.id, session.person.id);
  }
}
