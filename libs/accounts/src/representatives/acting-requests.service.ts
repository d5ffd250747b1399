import { ForbiddenException, Injectable } from '@nestjs/common';
import type { Actor, RegisterRequest } from '@pa/platform';
import type { SessionPerson } from '@pa/web';
import { raisePower } from '../browser-session';
import { Acting } from './acting.service';

/** The header by which a program says for whom it acts: the id of the representation or of the assisted account. */
export const ACTING_HEADER = 'x-acting-for';

/**
 * What the middleware asks once it knows who is there: for whom do they act just now? When they may not any more, this one
 * request is refused rather than done in their own name: a form that was filled in for somebody else would change what is
 * theirs.
 */
@Injectable()
export class ActingRequests {
  constructor(private readonly acting: Acting) {}

  /** @throws ForbiddenException when the acting has ended; the session is the person's own again from then on */
  async ofSession(request: RegisterRequest, person: SessionPerson, self: Actor): Promise<Actor> {
    if (person.acting === undefined) return self;
    const actor = await this.acting.actorFor(self, person.acting);
    if (actor) return actor;
    await raisePower(request, { acting: undefined });
    request.actor = self;
    throw new ForbiddenException('You can no longer act for this person. You are signed in as yourself again.');
  }

  /** @throws ForbiddenException when the header names nobody this token may act for */
  async ofToken(request: RegisterRequest, self: Actor): Promise<Actor> {
    const id = request.headers[ACTING_HEADER];
    if (id === undefined) return self;
    const actor = typeof id === 'string' ? await this.acting.actorFor(self, id) : null;
    if (!actor) throw new ForbiddenException('You may not act for this person, or no longer.');
    return actor;
  }
}
