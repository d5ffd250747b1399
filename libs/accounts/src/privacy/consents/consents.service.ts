import { Injectable } from '@nestjs/common';
import { Audit, Clock, doerOf, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { NotToWithdrawError, OldWordingError } from '../privacy.errors';
import { ConsentEffects } from './consent-effects';
import { CONSENT_KEYS, CONSENT_WORDINGS, currentVersion, textHash, type ConsentKey } from './consent-wordings';
import { ConsentsRepository, type ConsentRow, type GivenAs, type ShownWords } from './consents.repository';

/** One thing that can be said yes to, and how it stands with a person. */
export interface ConsentStanding {
  readonly key: ConsentKey;
  /** The version that is asked now. */
  readonly version: number;
  readonly given: { readonly at: Date; readonly version: number; readonly as: GivenAs } | null;
  /** Earlier answers, newest first. */
  readonly history: ReadonlyArray<{ readonly version: number; readonly givenAt: Date; readonly withdrawnAt: Date }>;
}

/** What people said yes to: in which words, when, and who said it. Taking it back works at once. */
@Injectable()
export class Consents {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly consents: ConsentsRepository,
    private readonly effects: ConsentEffects,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<ConsentStanding[]> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const rows = await this.consents.listOf(tx, actor.personId);
      return CONSENT_KEYS.map((key) =>
        standingOf(
          key,
          rows.filter(({ wording }) => wording === key),
        ),
      );
    });
  }

  /**
   * Says yes to the words of a version, which must be the ones that are shown now.
   * @throws OldWordingError
   */
  async give(actor: Actor, key: ConsentKey, version: number): Promise<void> {
    if (version !== currentVersion(key)) throw new OldWordingError();
    await this.unitOfWork.run(actor.licenseeId, (tx) =>
      this.record(tx, { personId: actor.personId, keys: [key], by: doerOf(actor).personId, as: givenAs(actor) }),
    );
  }

  /**
   * Takes a yes back; whoever kept something by it forgets it in the same transaction.
   * @throws NotToWithdrawError
   */
  async withdraw(actor: Actor, key: ConsentKey): Promise<void> {
    if (CONSENT_WORDINGS[key].needed) throw new NotToWithdrawError();
    const { personId } = actor;
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const withdrawal = { personId, wording: key, at: this.clock.now(), by: doerOf(actor).personId };
      if (!(await this.consents.withdraw(tx, withdrawal))) return;
      await this.effects.withdrawn(tx, key, personId);
      const subject = { kind: 'person', id: personId };
      this.audit.record(tx, { actor, act: 'privacy.consent-withdrawn', subject, details: { consent: key } });
    });
  }

  /** Notes a yes to what is shown now: at joining, or when staff write down what somebody told them. */
  async record(
    tx: Transaction,
    yes: { personId: string; keys: readonly ConsentKey[]; by: string; as: GivenAs },
  ): Promise<void> {
    const { personId, by, as } = yes;
    for (const key of yes.keys)
      await this.consents.give(tx, { personId, ...shownWords(key), at: this.clock.now(), by, as });
  }

  /** Notes what somebody said yes to as they joined; nothing where they did not join after all. */
  async recordJoining(tx: Transaction, personId: string, keys: readonly ConsentKey[]): Promise<void> {
    await this.consents.giveAtJoining(tx, personId, { words: keys.map(shownWords), at: this.clock.now() });
  }

  async stands(tx: Transaction, personId: string, key: ConsentKey): Promise<boolean> {
    return this.consents.stands(tx, personId, key);
  }
}

function shownWords(key: ConsentKey): ShownWords {
  const version = currentVersion(key);
  return { wording: key, version, textHash: textHash(key, version) };
}

function givenAs({ by }: Actor): GivenAs {
  return by ? by.as : 'self';
}

function standingOf(key: ConsentKey, rows: readonly ConsentRow[]): ConsentStanding {
  const standing = rows.find(({ withdrawn_at }) => withdrawn_at === null);
  return {
    key,
    version: currentVersion(key),
    given: standing ? { at: standing.given_at, version: standing.version, as: standing.given_as } : null,
    history: rows.flatMap(({ version, given_at: givenAt, withdrawn_at: withdrawnAt }) =>
      withdrawnAt ? [{ version, givenAt, withdrawnAt }] : [],
    ),
  };
}
