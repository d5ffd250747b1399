import { Injectable } from '@nestjs/common';
import { localDay, normaliseEmail, PeopleReader } from '@pa/accounts';
import {
  Clock,
  InvalidError,
  Outbox,
  RateLimits,
  Secrets,
  UnitOfWork,
  type Actor,
  type Transaction,
} from '@pa/platform';
import { accreditationEvents } from '../accreditation.events';
import { networkIn } from '../came-from';
import type { Answers } from './answers';
import { askingFaults, askingOf, type AskingInput } from './asking';
import { LINK_DAYS, type PaReference, type Referee } from './reference';
import { ReferenceMoves } from './reference-moves.repository';
import { RefereeKnownError, ReferenceChangedError, ReferenceNotFoundError } from './references.errors';
import { referencesLimits } from './references.limits';
import { ReferencesRepository, type AskedFrom } from './references.repository';

/** A PA's own reference: whom they named, and the answers only where the referee said that they may read them. */
export interface OwnReference extends PaReference {
  readonly referee: Referee | null;
  readonly answers: Answers | null;
}

/** PAs name people who know their work. They see that an answer came, and what it says only if its writer agrees. */
@Injectable()
export class OwnReferences {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly references: ReferencesRepository,
    private readonly moves: ReferenceMoves,
    private readonly people: PeopleReader,
    private readonly secrets: Secrets,
    private readonly limits: RateLimits,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async list({ licenseeId, personId }: Actor): Promise<OwnReference[]> {
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const shown: OwnReference[] = [];
      for (const reference of await this.references.listOf(tx, personId)) {
        const { referee, answers } = await this.references.wordsOf(tx, reference.id);
        const mayRead = reference.mayBeRead && (reference.state === 'accepted' || reference.state === 'received');
        shown.push({ ...reference, referee, answers: mayRead ? answers : null });
      }
      return shown;
    });
  }

  /** `from`: where and with what the PA asks, as one text. @throws InvalidError, RefereeKnownError, TooManyError */
  async ask(actor: Actor, input: AskingInput, from: string): Promise<string> {
    const { licenseeId, personId } = actor;
    const at = this.clock.now();
    await this.limits.count(referencesLimits.ask, `${licenseeId}:${personId}`);
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const ownEmail = await this.people.emailOf(tx, personId);
      const faults = askingFaults(input, { today: localDay(at), ownEmail: ownEmail && normaliseEmail(ownEmail) });
      if (faults.length > 0) throw InvalidError.of(faults);
      const asking = askingOf(input);
      const asked = { personId, ...linkFrom(at), from: indexesOf(this.secrets, licenseeId, from) };
      const id = await this.references.add(tx, asking, asked);
      if (id === null) throw new RefereeKnownError(asking.way);
      return this.told(tx, id);
    });
  }

  /** A new link for another twelve weeks; the one before ends. @throws ReferenceNotFoundError, ReferenceChangedError */
  async renew(actor: Actor, id: string, version: number): Promise<void> {
    await this.limits.count(referencesLimits.ask, `${actor.licenseeId}:${actor.personId}`);
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.own(tx, actor, id);
      if (!(await this.moves.renew(tx, { id, version }, linkFrom(this.clock.now())))) throw new ReferenceChangedError();
      await this.told(tx, id);
    });
  }

  /** Nobody sees it any more, and what was written goes. @throws ReferenceNotFoundError, ReferenceChangedError */
  async takeOut(actor: Actor, id: string, version: number): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.own(tx, actor, id);
      const ended = await this.moves.end(tx, { id, version, deed: 'takeOut' }, this.clock.now());
      if (!ended) throw new ReferenceChangedError();
      await this.outbox.add(tx, { topic: accreditationEvents.referenceChanged, subjectId: id });
    });
  }

  private async own(tx: Transaction, { personId }: Actor, id: string): Promise<PaReference> {
    const reference = await this.references.find(tx, id);
    if (!reference || reference.personId !== personId || reference.state === 'taken-out')
      throw new ReferenceNotFoundError();
    return reference;
  }

  private async told(tx: Transaction, id: string): Promise<string> {
    await this.outbox.add(tx, { topic: accreditationEvents.referenceAsked, subjectId: id });
    return id;
  }
}

/** From when and until when a link opens. */
export function linkFrom(at: Date): { at: Date; expiresAt: Date } {
  return { at, expiresAt: new Date(at.getTime() + LINK_DAYS * 86_400_000) };
}

/** Keyed hashes of where, and of where and with what, somebody came: two of them can be compared, and nothing else. */
export function indexesOf(secrets: Secrets, licenseeId: string, from: string): AskedFrom {
  return {
    device: secrets.blindIndex(licenseeId, 'references:device', from),
    network: secrets.blindIndex(licenseeId, 'references:network', networkIn(from)),
  };
}
