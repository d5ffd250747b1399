import { Injectable } from '@nestjs/common';
import { Clock, type Role, type Transaction } from '@pa/platform';
import { AccessTokensRepository } from './access-tokens.repository';
import { PeopleRepository } from './people.repository';
import type { PersonEntity } from './person.entity';
import { Sessions } from './sessions.repository';

/** Whether an account may be used and shown, and as what. */
export interface Standing {
  readonly personId: string;
  /** Neither suspended nor closed. */
  readonly isGood: boolean;
  readonly roles: readonly Role[];
}

/** Carries a standing into a lib's own tables, in the transaction that changes it. Safe to repeat. */
export type StandingListener = (tx: Transaction, standing: Standing) => Promise<void>;

/**
 * Makes a change of standing take effect everywhere in the transaction that makes it: ways in end, and each lib that
 * shows people takes them away or brings them back as they were. Nothing waits for the worker.
 */
@Injectable()
export class AccountStanding {
  private readonly listeners: StandingListener[] = [];

  constructor(
    private readonly people: PeopleRepository,
    private readonly sessions: Sessions,
    private readonly accessTokens: AccessTokensRepository,
    private readonly clock: Clock,
  ) {}

  /** A lib that shows people says so when it starts. */
  onChange(listener: StandingListener): void {
    this.listeners.push(listener);
  }

  /** Call after whatever changed it: suspended, reinstated, closed, reopened, another role. */
  async changed(tx: Transaction, personId: string): Promise<Standing> {
    const person = await this.people.find(tx, personId);
    const standing = { personId, isGood: person !== null && isGood(person), roles: person?.roles ?? [] };
    if (!standing.isGood) await this.endWaysIn(tx, personId);
    for (const listener of this.listeners) await listener(tx, standing);
    return standing;
  }

  /** Ends every session and token of a person. */
  async endWaysIn(tx: Transaction, personId: string): Promise<void> {
    await this.sessions.endAllOf(tx, personId);
    await this.accessTokens.revokeAllOf(tx, personId, this.clock.now());
  }
}

/** The one place that says when an account may be used. */
export function isGood(person: Pick<PersonEntity, 'suspendedAt' | 'closingAt'>): boolean {
  return person.suspendedAt === null && !person.closingAt;
}
