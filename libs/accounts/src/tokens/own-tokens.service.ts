import { Injectable } from '@nestjs/common';
import { Audit, Clock, UnitOfWork, type Actor } from '@pa/platform';
import { validate as isUuid } from 'uuid';
import type { DeviceSeen } from '../sessions/session-row';
import { SecurityNews } from '../sessions/security-news.repository';
import { OwnTokensRepository, type ListedToken } from './own-tokens.repository';
import { NoSuchTokenError, ScopeNotYoursError, TokenNameTakenError, TooManyTokensError } from './tokens.errors';

const MOST_TOKENS = 20;
/** How long a token may work; a year is the longest. */
export const TOKEN_DAYS = [7, 30, 90, 365] as const;
export type TokenDays = (typeof TOKEN_DAYS)[number];

export interface NewTokenRequest {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly days: TokenDays;
  /** What this person can choose from. */
  readonly offered: readonly string[];
  readonly device: Omit<DeviceSeen, 'secret'>;
}

/** Tokens that a person makes for a program of theirs: with a name, for some things only, until a day. */
@Injectable()
export class OwnTokens {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tokens: OwnTokensRepository,
    private readonly news: SecurityNews,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list({ licenseeId, personId }: Actor): Promise<ListedToken[]> {
    return this.unitOfWork.run(licenseeId, (tx) => this.tokens.list(tx, personId, this.clock.now()));
  }

  /**
   * The token in clear, once. The person is told by mail.
   * @throws ScopeNotYoursError, TokenNameTakenError, TooManyTokensError
   */
  async make(actor: Actor, request: NewTokenRequest): Promise<{ token: string; row: ListedToken }> {
    const { licenseeId, personId } = actor;
    if (!request.scopes.every((scope) => request.offered.includes(scope))) throw new ScopeNotYoursError();
    const from = this.clock.now();
    const until = new Date(from.getTime() + request.days * 86_400_000);
    return this.unitOfWork.run(licenseeId, async (tx) => {
      await this.tokens.freeNames(tx, personId, from);
      const wish = {
        name: request.name,
        scopes: [...new Set(request.scopes)],
        from,
        until,
        strong: actor.strong === true,
      };
      const made = await this.tokens.make(tx, personId, wish);
      if (!made) throw new TokenNameTakenError();
      const named = (await this.tokens.list(tx, personId, from)).filter(({ name }) => name !== null);
      if (named.length > MOST_TOKENS) throw new TooManyTokensError(MOST_TOKENS);
      const { name: device, network } = request.device;
      await this.news.tell(tx, { person_id: personId, kind: 'token-made', device, network, at: from });
      this.audit.record(tx, { actor, act: 'accounts.token-made', subject: { kind: 'token', id: made.row.id } });
      return made;
    });
  }

  /** @throws NoSuchTokenError */
  async revoke(actor: Actor, id: string): Promise<void> {
    const { licenseeId, personId } = actor;
    if (!isUuid(id)) throw new NoSuchTokenError();
    await this.unitOfWork.run(licenseeId, async (tx) => {
      if (!(await this.tokens.revoke(tx, personId, { id, at: this.clock.now() }))) throw new NoSuchTokenError();
      this.audit.record(tx, { actor, act: 'accounts.token-revoked', subject: { kind: 'token', id } });
    });
  }
}
