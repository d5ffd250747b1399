import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, type Actor } from '@pa/platform';
import { validate as isUuid } from 'uuid';
import { Sessions } from '../sessions.repository';
import type { OpenSession } from './session-row';
import { NoSuchSessionError } from './sessions.errors';

/** Where a person is signed in, and ending it. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  async list({ licenseeId, personId }: Actor): Promise<OpenSession[]> {
    return this.unitOfWork.run(licenseeId, (tx) => this.sessions.listOf(tx, personId, this.clock.now()));
  }

  /** @throws NoSuchSessionError when it has ended already, or is nobody's or somebody else's */
  async end({ licenseeId, personId }: Actor, id: string): Promise<void> {
    const ended = isUuid(id) && (await this.unitOfWork.run(licenseeId, (tx) => this.sessions.end(tx, personId, id)));
    if (!ended) throw new NoSuchSessionError();
  }

  /** Ends all but the one that asks; a program's token is none of them, so from there all end. Answers how many. */
  async endOthers({ licenseeId, personId, via, sessionId }: Actor): Promise<number> {
    const except = via === 'session' ? sessionId : undefined;
    return this.unitOfWork.run(licenseeId, (tx) => this.sessions.endAllOf(tx, personId, { except }));
  }
}
