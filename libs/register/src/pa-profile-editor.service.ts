import { Injectable } from '@nestjs/common';
import { DirectoryReader } from '@pa/accreditation';
import {
  Audit,
  Clock,
  InvalidError,
  LicenseeDirectory,
  Outbox,
  UnitOfWork,
  type Actor,
  type Licensee,
  type Transaction,
} from '@pa/platform';
import { v7 as newId } from 'uuid';
import { localDay } from './local-day';
import { ownProfileOf, type OwnPaProfile } from './own-pa-profile';
import { PaProfileDatesRepository } from './pa-profile-dates.repository';
import { PaProfileModerationsRepository } from './pa-profile-moderations.repository';
import { progressOf } from './pa-profile-progress';
import type { PaProfileState } from './pa-profile-state';
import type { PaProfileEntity } from './pa-profile.entity';
import { PaProfilesRepository } from './pa-profiles.repository';
import { registerEvents } from './register.events';
import { SectionContexts } from './section-contexts.service';
import { nameParts, type SectionContext } from './sections';

type Columns = Partial<PaProfileEntity>;

/** A change to one profile, with what it may need. The profile is locked until the change is kept. */
export interface Edit {
  readonly tx: Transaction;
  readonly profile: PaProfileEntity;
  readonly licensee: Licensee;
  readonly context: SectionContext;
  readonly at: Date;
}

/** In these states the profile has been sent in, so it may not lose what it needed for that. */
const STAYS_WHOLE: readonly PaProfileState[] = ['submitted', 'published', 'paused'];

/**
 * The one way in which a PA's own profile is changed: locked, in one transaction, held whole once it was sent in, and
 * with the event for search beside it.
 */
@Injectable()
export class PaProfileEditor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly licensees: LicenseeDirectory,
    private readonly profiles: PaProfilesRepository,
    private readonly dates: PaProfileDatesRepository,
    private readonly moderations: PaProfileModerationsRepository,
    private readonly contexts: SectionContexts,
    private readonly directory: DirectoryReader,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs `deed` on the actor's own profile (a draft is begun where there is none) and keeps the columns it answers.
   * No columns: nothing has changed.
   */
  async edit(actor: Actor, deed: (edit: Edit) => Columns | Promise<Columns>): Promise<OwnPaProfile> {
    const licensee = await this.getLicensee(actor.licenseeId);
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const profile = await this.lockOwn(tx, actor);
      const context = this.contexts.of(actor.licenseeId);
      const at = this.clock.now();
      const columns = await deed({ tx, profile, licensee, context, at });
      const kept = await this.keep(tx, profile, { columns, at });
      // What somebody does for another is on record with both names; what people do for themselves is not.
      const subject = { kind: 'person', id: actor.personId };
      if (actor.by && kept !== profile) this.audit.record(tx, { actor, act: 'register.pa-profile-saved', subject });
      return this.view(tx, kept);
    });
  }

  /** Shows the actor's own profile to `use`, without locking it; a draft is begun where there is none. */
  async look<T>(actor: Actor, use: (tx: Transaction, profile: PaProfileEntity) => Promise<T>): Promise<T> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const found = await this.profiles.findByPerson(tx, actor.personId);
      return use(tx, found ?? (await this.lockOwn(tx, actor)));
    });
  }

  /** Writes the columns of a locked profile and tells search, where it may matter. */
  async keep(
    tx: Transaction,
    profile: PaProfileEntity,
    change: { readonly columns: Columns; readonly at: Date },
  ): Promise<PaProfileEntity> {
    if (Object.keys(change.columns).length === 0) return profile;
    assertStaysWhole(profile, { ...profile, ...change.columns });
    const kept = await this.profiles.update(tx, profile, change);
    if (profile.state === 'published' || kept.state === 'published') await this.tellSearch(tx, profile.id);
    return kept;
  }

  async tellSearch(tx: Transaction, profileId: string): Promise<void> {
    await this.outbox.add(tx, { topic: registerEvents.profileChanged, subjectId: profileId });
  }

  /** A profile as its PA sees it. */
  async view(tx: Transaction, profile: PaProfileEntity): Promise<OwnPaProfile> {
    const today = localDay(this.clock.now());
    const dates = await this.dates.listFrom(tx, profile.id, today);
    const moderations = await this.moderations.list(tx, profile.id);
    const isListed = (await this.directory.listListed(tx, [profile.personId])).has(profile.personId);
    return ownProfileOf({ profile, dates, moderations, isListed }, this.contexts.of(tx.licenseeId));
  }

  private async lockOwn(tx: Transaction, { personId, displayName }: Actor): Promise<PaProfileEntity> {
    const found = await this.profiles.findForUpdate(tx, { personId });
    if (found) return found;
    const now = this.clock.now();
    const draft = { id: newId(), personId, ...nameParts(displayName), createdAt: now, updatedAt: now };
    await this.profiles.addMissing(tx, [draft]);
    const begun = await this.profiles.findForUpdate(tx, { personId });
    if (!begun) throw new Error('A draft that was just begun is not there.');
    return begun;
  }

  private async getLicensee(id: string): Promise<Licensee> {
    const licensee = await this.licensees.findById(id);
    if (!licensee) throw new Error('The register of a signed-in person is not known.');
    return licensee;
  }
}

/** Only a change that takes something away is refused: a profile that lacks something can still be paused or hidden. */
function assertStaysWhole(before: PaProfileEntity, after: PaProfileEntity): void {
  if (!STAYS_WHOLE.includes(after.state) || !progressOf(before).isWhole) return;
  const missing = progressOf(after).parts.flatMap((part) => part.missing);
  if (missing.length > 0) throw InvalidError.of(missing);
}
