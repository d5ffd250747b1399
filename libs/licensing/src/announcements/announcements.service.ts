import { Injectable } from '@nestjs/common';
import { localDay } from '@pa/accounts';
import {
  Audit,
  Clock,
  ConflictError,
  InvalidError,
  isPlatform,
  NotFoundError,
  UnitOfWork,
  type Actor,
  type Announcement,
} from '@pa/platform';
import { CachedLicenseeDirectory } from '../cached-licensee-directory';
import { changedMeanwhile, versionOf } from '../version';
import { refuseUnlessFit, type AnnouncementDraft } from './announcement-rules';
import { stateOf } from './announcement-state';
import { AnnouncementsRepository } from './announcements.repository';

/** All stand in the memory of every server. */
const MOST_KEPT = 60;

/** Announcements are written where their writer is at home: an operator's on the platform, a manager's on the register. */
@Injectable()
export class Announcements {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly announcements: AnnouncementsRepository,
    private readonly directory: CachedLicenseeDirectory,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The same draft again changes nothing. @throws InvalidError naming each answer to look at again */
  async write(actor: Actor, draft: AnnouncementDraft): Promise<void> {
    await this.refuseUnlessFit(actor, draft);
    await this.change(actor, { act: 'licensing.announced', id: draft.id }, (kept) => {
      if (kept.some(({ id }) => id === draft.id)) return kept;
      return [...this.withRoomForOne(kept), { ...draft, endedAt: null }];
    });
  }

  /** `seen` is the version that the writer saw. @throws InvalidError, NotFoundError, ConflictError when it is over */
  async rewrite(actor: Actor, draft: AnnouncementDraft, seen: string): Promise<void> {
    await this.refuseUnlessFit(actor, draft);
    await this.change(actor, { act: 'licensing.announcement-changed', id: draft.id }, (kept) => {
      const before = getOf(kept, draft.id);
      const after = { ...draft, endedAt: before.endedAt };
      if (versionOf(before) === versionOf(after)) return kept;
      if (stateOf(before, this.clock.now()) === 'over') throw new ConflictError('announcement-is-over', OVER);
      if (seen !== versionOf(before)) throw new InvalidError(...changedMeanwhile);
      return kept.map((one) => (one === before ? after : one));
    });
  }

  /** Nobody sees it from now on. What is over stays as it is. @throws NotFoundError */
  async end(actor: Actor, id: string): Promise<void> {
    const now = this.clock.now();
    await this.change(actor, { act: 'licensing.announcement-ended', id }, (kept) => {
      const before = getOf(kept, id);
      if (stateOf(before, now) === 'over') return kept;
      return kept.map((one) => (one === before ? { ...before, endedAt: now.toISOString() } : one));
    });
  }

  private async refuseUnlessFit({ licenseeId }: Actor, draft: AnnouncementDraft): Promise<void> {
    const registerIds = isPlatform({ id: licenseeId }) ? (await this.directory.list()).map(({ id }) => id) : null;
    refuseUnlessFit({ draft, registerIds, today: localDay(this.clock.now()) });
  }

  private async change(actor: Actor, { act, id }: Deed, make: Change): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const before = await this.announcements.lock(tx);
      const after = make(before);
      if (after === before) return;
      await this.announcements.write(tx, after);
      this.audit.record(tx, { actor, act, subject: { kind: 'announcement', id } });
    });
    this.directory.forget();
  }

  /** The one that was over first makes room. */
  private withRoomForOne(kept: readonly Announcement[]): readonly Announcement[] {
    if (kept.length < MOST_KEPT) return kept;
    const now = this.clock.now();
    const [oldest] = kept
      .filter((one) => stateOf(one, now) === 'over')
      .toSorted((a, b) => a.until.localeCompare(b.until));
    if (!oldest) throw new ConflictError('too-many-announcements', 'End one of the others first. There are 60.');
    return kept.filter((one) => one !== oldest);
  }
}

interface Deed {
  readonly act: string;
  readonly id: string;
}

type Change = (kept: readonly Announcement[]) => readonly Announcement[];

const OVER = 'This announcement is over. Write a new one.';

function getOf(kept: readonly Announcement[], id: string): Announcement {
  const found = kept.find((one) => one.id === id);
  if (!found) throw new NotFoundError('no-announcement', 'There is no such announcement.');
  return found;
}
