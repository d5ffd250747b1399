import { Injectable, OnModuleInit } from '@nestjs/common';
import {
  Audit,
  Clock,
  hasRole,
  MailStyles,
  NotFoundError,
  Secrets,
  UnitOfWork,
  type Actor,
  type MailStyle,
  type Transaction,
} from '@pa/platform';
import { normaliseEmail } from '../email-address';
import { aYearAfter, localDay } from '../local-day';
import { PeopleRepository } from '../people.repository';
import { SensitiveFacts } from '../privacy/consents/sensitive-facts.service';
import { representativesAccess } from '../representatives/representatives.access';
import { CommunicationNeedsRepository, type NeedsRow } from './communication-needs.repository';
import { flagsOf, isAsEveryone, neededOf, NO_NEEDS, type GivenNeeds, type Needs } from './needs';
import { ChangedMeanwhileError, type Seen } from './seen';

/** A person's needs with the day on which we ask again. */
export interface RecordedNeeds {
  readonly needs: Needs;
  /** Null until the person or staff saved once. YYYY-MM-DD. */
  readonly reviewOn: string | null;
  readonly updatedAt: Date | null;
}

/** Somebody's needs as staff see them. */
export interface NeedsOfPerson extends RecordedNeeds {
  readonly displayName: string;
}

/**
 * How people need to be written and spoken to, as the Accessible Information Standard asks: recorded here, flagged to
 * whoever contacts them, met in every mail, and looked at again each year.
 */
@Injectable()
export class CommunicationNeeds implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: CommunicationNeedsRepository,
    private readonly people: PeopleRepository,
    private readonly facts: SensitiveFacts,
    private readonly secrets: Secrets,
    private readonly styles: MailStyles,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Every mail asks here how its reader wants it, whoever writes it. */
  onModuleInit(): void {
    this.styles.askOf((licenseeId, address) => this.styleFor(licenseeId, address));
  }

  /** What a person told; as for everyone when they told nothing. */
  async of(tx: Transaction, personId: string): Promise<Needs> {
    return (await this.recordedOf(tx, personId)).needs;
  }

  /** Null when nobody ever told. */
  async findOf(tx: Transaction, personId: string): Promise<Needs | null> {
    const { needs, updatedAt } = await this.recordedOf(tx, personId);
    return updatedAt ? needs : null;
  }

  /** For a page of another lib that asks a part of them: what it does not ask stays. @throws InvalidError */
  async changeOwn(tx: Transaction, actor: Actor, change: (needs: Needs) => Needs): Promise<void> {
    const before = await this.of(tx, actor.personId);
    await this.put(tx, actor, { personId: actor.personId, given: change(before) });
  }

  /** What whoever contacts the person must see first, such as "Large print". Nothing is as for everyone. */
  async flagsOf(tx: Transaction, personId: string): Promise<string[]> {
    return flagsOf(await this.of(tx, personId));
  }

  /** The same on a page of staff; nothing for staff who contact nobody. */
  async flagsFor(staff: Actor, personId: string): Promise<string[]> {
    if (!hasRole(staff, ...representativesAccess.seeNeeds.roles)) return [];
    return this.unitOfWork.run(staff.licenseeId, (tx) => this.flagsOf(tx, personId));
  }

  async getOwn(actor: Actor): Promise<RecordedNeeds> {
    return this.unitOfWork.run(actor.licenseeId, (tx) => this.recordedOf(tx, actor.personId));
  }

  /**
   * `agrees`: they tick now that we may keep it. Needs as everyone has them say nothing that anybody has to agree to.
   * @throws InvalidError with a problem for each field
   */
  async saveOwn(actor: Actor, given: GivenNeeds, agrees: boolean): Promise<RecordedNeeds> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      if (!isAsEveryone(neededOf(given))) await this.facts.agree(tx, actor, agrees);
      return this.put(tx, actor, { personId: actor.personId, given });
    });
  }

  /**
   * For staff who are about to write or call.
   * @throws NotFoundError
   */
  async getFor(staff: Actor, personId: string): Promise<NeedsOfPerson> {
    return this.unitOfWork.run(staff.licenseeId, async (tx) => {
      const person = await this.people.find(tx, personId);
      if (!person) throw new NotFoundError('no-such-person', 'There is nobody here with this number.');
      return { displayName: person.displayName, ...(await this.recordedOf(tx, personId)) };
    });
  }

  /**
   * Staff write down what somebody told them. `seen` is what they saw before.
   * @throws NotFoundError, InvalidError; ChangedMeanwhileError when a colleague or the person was faster
   */
  async saveFor(staff: Actor, personId: string, { seen, ...given }: GivenNeeds & { seen?: Seen }): Promise<void> {
    await this.unitOfWork.run(staff.licenseeId, async (tx) => {
      if (!(await this.people.find(tx, personId)))
        throw new NotFoundError('no-such-person', 'There is nobody here with this number.');
      await this.put(tx, staff, { personId, given, seen });
      this.audit.record(tx, {
        actor: staff,
        act: 'accounts.communication-needs-recorded',
        subject: { kind: 'person', id: personId },
      });
    });
  }

  /** Whose needs are due to be looked at again. */
  async listDue(staff: Actor): Promise<Array<{ personId: string; displayName: string; reviewOn: string }>> {
    const today = localDay(this.clock.now());
    return this.unitOfWork.run(staff.licenseeId, (tx) => this.repository.listDue(tx, today));
  }

  private async put(
    tx: Transaction,
    by: Actor,
    { personId, given, seen }: { readonly personId: string; readonly given: GivenNeeds; readonly seen?: Seen },
  ): Promise<RecordedNeeds> {
    const needs = neededOf(given);
    const at = this.clock.now();
    const reviewOn = aYearAfter(localDay(at));
    const needsSealed = this.secrets.seal(tx.licenseeId, JSON.stringify(needs));
    const row = { personId, needsSealed, reviewOn, updatedAt: at, updatedBy: by.personId };
    if (!(await this.repository.put(tx, row, seen))) throw new ChangedMeanwhileError();
    return { needs, reviewOn, updatedAt: at };
  }

  private async recordedOf(tx: Transaction, personId: string): Promise<RecordedNeeds> {
    const row = await this.repository.find(tx, personId);
    return row
      ? { ...row, needs: this.opened(tx.licenseeId, row) }
      : { needs: NO_NEEDS, reviewOn: null, updatedAt: null };
  }

  private async styleFor(licenseeId: string, address: string): Promise<MailStyle> {
    const index = this.secrets.blindIndex(licenseeId, 'email', normaliseEmail(address));
    // A mail is mostly sent inside the transaction of its event: a second connection there is one that others wait for.
    const row = await this.unitOfWork.join(licenseeId, (tx) => this.repository.findByEmailIndex(tx, index));
    const formats = row ? this.opened(licenseeId, row).formats : [];
    if (formats.includes('plain-text')) return 'plain';
    return formats.includes('large-print') ? 'large' : 'usual';
  }

  private opened(licenseeId: string, { needsSealed }: NeedsRow): Needs {
    return { ...NO_NEEDS, ...(JSON.parse(this.secrets.open(licenseeId, needsSealed)) as Partial<Needs>) };
  }
}
