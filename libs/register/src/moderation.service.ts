import { Injectable } from '@nestjs/common';
import { PeopleReader } from '@pa/accounts';
import {
  Audit,
  Clock,
  ConflictError,
  InvalidError,
  Outbox,
  UnitOfWork,
  type Actor,
  type Transaction,
} from '@pa/platform';
import { localDay } from './local-day';
import { isModerationReason } from './moderation-reasons';
import { PaProfileDatesRepository } from './pa-profile-dates.repository';
import { PaProfileEditor } from './pa-profile-editor.service';
import type { LookDecision } from './look-table';
import type { ModerationSubject, PaProfileModerationEntity } from './pa-profile-moderation.entity';
import { PaProfileModerationsRepository, type ModerationQueueRow } from './pa-profile-moderations.repository';
import { progressOf } from './pa-profile-progress';
import { getMove, type PaProfileDeed, type PaProfileState } from './pa-profile-state';
import type { PaProfileEntity, ProfileText } from './pa-profile.entity';
import { PaProfilesRepository } from './pa-profiles.repository';
import { publicProfileOf, type PublicPaProfile } from './public-pa-profile';
import { OwnProfileDecisionError, ProfileChangedError, ProfileNotFoundError } from './register.errors';
import { registerEvents } from './register.events';
import { tidy } from './sections';

export const QUEUE_PAGE_SIZE = 25;
export const LONGEST_WORDS = 1000;

/** One look at a profile, as staff see it. */
export interface ModerationLook {
  readonly subject: ModerationSubject;
  readonly answer: string | null;
  readonly openedAt: Date;
  readonly decision: LookDecision | null;
  readonly decidedAt: Date | null;
  /** Name of the colleague; null while open, and when the PA withdrew. */
  readonly decidedBy: string | null;
  readonly reasons: readonly string[];
  readonly words: string;
}

export interface ModerationQueue {
  readonly rows: readonly ModerationQueueRow[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** One profile as staff see it: what is or would be shown, the words that wait, and everything decided so far. */
export interface ModerationCase {
  readonly profile: PublicPaProfile;
  readonly state: PaProfileState;
  readonly pendingText: ProfileText | null;
  readonly is16or17: boolean;
  readonly isOpen: boolean;
  /** Newest first; the open one, if there is one, among them. */
  readonly looks: readonly ModerationLook[];
  /** What staff looked at: send it back with the decision. */
  readonly version: number;
}

export interface ModerationRequest {
  readonly decision: Exclude<LookDecision, 'withdrawn'>;
  /** Keys of moderationReasons; none for an approval. */
  readonly reasons: readonly string[];
  readonly words: string;
  readonly version: number;
}

const DEEDS = { approved: 'approve', 'needs-changes': 'ask-for-changes', removed: 'remove' } as const;
const ACTS = {
  approved: 'register.profile-approved',
  'needs-changes': 'register.profile-sent-back',
  removed: 'register.profile-removed',
} as const;
const EVENTS = {
  approved: registerEvents.profileApproved,
  'needs-changes': registerEvents.changesAsked,
  removed: registerEvents.profileRemoved,
} as const;

/** Staff look at profiles and decide. Which profiles wait to be seen first is the register's policy. */
@Injectable()
export class Moderation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly profiles: PaProfilesRepository,
    private readonly dates: PaProfileDatesRepository,
    private readonly moderations: PaProfileModerationsRepository,
    private readonly editor: PaProfileEditor,
    private readonly people: PeopleReader,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** What waits for staff. A page beyond the end is the last one. */
  async listQueue(actor: Actor, ask: { order: 'oldest' | 'newest'; page: number }): Promise<ModerationQueue> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const total = await this.moderations.countOpen(tx);
      const pages = Math.max(1, Math.ceil(total / QUEUE_PAGE_SIZE));
      const page = Math.min(Math.max(1, ask.page), pages);
      const offset = (page - 1) * QUEUE_PAGE_SIZE;
      const rows = await this.moderations.listQueue(tx, { order: ask.order, offset, limit: QUEUE_PAGE_SIZE });
      return { rows, total, page, pages };
    });
  }

  /** @throws ProfileNotFoundError */
  async getCase(actor: Actor, profileId: string): Promise<ModerationCase> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const profile = await this.profiles.find(tx, profileId);
      if (!profile || profile.state === 'draft') throw new ProfileNotFoundError();
      return this.caseOf(tx, profile);
    });
  }

  /**
   * Decides about a profile as it was looked at. Staff may also act without anything waiting (a concern), and undo.
   * @throws ProfileNotFoundError, ProfileChangedError, OwnProfileDecisionError, InvalidError, ConflictError
   */
  async decide(actor: Actor, profileId: string, request: ModerationRequest): Promise<ModerationCase> {
    const words = tidy(request.words);
    assertRequest({ ...request, words });
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const profile = await this.getForDecision(tx, { actor, profileId, version: request.version });
      const at = this.clock.now();
      const columns = columnsFor(profile, { request, at });
      const decided = { decision: request.decision, by: actor.personId, at, reasons: request.reasons, words };
      if (!(await this.moderations.close(tx, profileId, decided))) {
        if (request.decision === 'approved' && columns.state === profile.state)
          throw new ConflictError('nothing-waits', 'Nothing of this profile waits to be looked at.');
        await this.moderations.open(tx, { profileId, subject: 'concern', answer: null, at });
        await this.moderations.close(tx, profileId, decided);
      }
      const kept = await this.editor.keep(tx, profile, { columns, at });
      const subject = { kind: 'pa-profile', id: profileId };
      this.audit.record(tx, { actor, act: ACTS[request.decision], subject });
      if (isNews(profile, kept, request))
        await this.outbox.add(tx, { topic: EVENTS[request.decision], subjectId: profileId });
      return this.caseOf(tx, kept);
    });
  }

  private async getForDecision(
    tx: Transaction,
    ask: { actor: Actor; profileId: string; version: number },
  ): Promise<PaProfileEntity> {
    const profile = await this.profiles.findForUpdate(tx, { id: ask.profileId });
    if (!profile || profile.state === 'draft') throw new ProfileNotFoundError();
    if (profile.personId === ask.actor.personId) throw new OwnProfileDecisionError();
    if (profile.version !== ask.version) throw new ProfileChangedError();
    return profile;
  }

  private async caseOf(tx: Transaction, profile: PaProfileEntity): Promise<ModerationCase> {
    const dates = await this.dates.listFrom(tx, profile.id, localDay(this.clock.now()));
    const looks = await this.looksOf(tx, profile.id);
    return {
      profile: publicProfileOf(profile, dates),
      state: profile.state,
      pendingText: profile.pendingText,
      is16or17: profile.ageBand === '16-or-17',
      isOpen: looks.some(({ decision }) => decision === null),
      looks,
      version: profile.version,
    };
  }

  private async looksOf(tx: Transaction, profileId: string): Promise<ModerationLook[]> {
    const looks = await this.moderations.list(tx, profileId);
    const colleagues = [...new Set(looks.flatMap(({ decidedBy }) => decidedBy ?? []))];
    const names = new Map<string, string | null>();
    for (const id of colleagues) names.set(id, await this.people.displayNameOf(tx, id));
    return looks.map((look) => lookOf(look, names));
  }
}

function lookOf(look: PaProfileModerationEntity, names: ReadonlyMap<string, string | null>): ModerationLook {
  const { subject, answer, openedAt, decision, decidedAt, decidedBy, reasons, words } = look;
  const name = decidedBy === null ? null : (names.get(decidedBy) ?? null);
  return { subject, answer, openedAt, decision, decidedAt, decidedBy: name, reasons, words };
}

/** New words that are sent back leave the profile where it is: the old words were right. */
function deedFor(profile: PaProfileEntity, { decision }: ModerationRequest): PaProfileDeed {
  const isAboutNewWords = profile.pendingText !== null && (profile.state === 'published' || profile.state === 'paused');
  return decision === 'needs-changes' && isAboutNewWords ? 'send-text-back' : DEEDS[decision];
}

function columnsFor(
  profile: PaProfileEntity,
  { request, at }: { request: ModerationRequest; at: Date },
): Partial<PaProfileEntity> {
  const state = getMove(deedFor(profile, request), profile.state);
  const moved = { state, ...(state === 'paused' ? {} : { pausedReason: null }) };
  if (request.decision !== 'approved') return state === profile.state ? moved : { ...moved, askedAt: null };
  if (!progressOf(profile).isWhole)
    throw new ConflictError('not-whole', 'Some answers of this profile are missing. Ask for changes instead.');
  const words = profile.pendingText ? { ...profile.pendingText, pendingText: null } : {};
  return { ...moved, ...words, publishedAt: profile.publishedAt ?? at, confirmedAt: profile.confirmedAt ?? at };
}

/** Looking at a profile that is shown already and finding it right is no news to the PA. */
function isNews(before: PaProfileEntity, after: PaProfileEntity, { decision }: ModerationRequest): boolean {
  return decision !== 'approved' || before.state !== after.state || before.pendingText !== null;
}

function assertRequest({ decision, reasons, words }: ModerationRequest): void {
  if ([...words].length > LONGEST_WORDS) throw refusal('words', `Use ${LONGEST_WORDS} letters or fewer.`);
  if (!reasons.every(isModerationReason)) throw refusal('reasons', 'Choose reasons from the list.');
  if (decision === 'approved') return;
  if (reasons.length === 0) throw refusal('reasons', 'Choose at least one reason.');
  if (words === '') throw refusal('words', 'Write to the PA what to change, or why.');
}

function refusal(field: string, message: string): InvalidError {
  return InvalidError.of([{ field, message }]);
}
