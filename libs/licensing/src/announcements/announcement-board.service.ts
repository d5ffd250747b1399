import { Injectable } from '@nestjs/common';
import { Clock, LicenseeDirectory, NotFoundError, UnitOfWork, type Actor, type Announcement } from '@pa/platform';
import { isAtRegister, isFor, stateOf } from './announcement-state';
import { AnnouncementsRepository } from './announcements.repository';

const DISMISSED = {
  name: 'announcements-dismissed',
  text: 'SELECT announcement_id AS id FROM announcement_dismissals WHERE licensee_id = $1 AND person_id = $2',
};

/**
 * What people read at the top of their pages. What is announced is known without asking; only while something shows to
 * somebody is the database asked whether they put it away.
 */
@Injectable()
export class AnnouncementBoard {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly announcements: AnnouncementsRepository,
    private readonly directory: LicenseeDirectory,
    private readonly clock: Clock,
  ) {}

  /** The platform's first. Whoever acts for somebody reads their own on their own pages. */
  async showingTo(actor: Actor): Promise<readonly Announcement[]> {
    if (actor.by) return [];
    const now = this.clock.now();
    const showing = (await this.at(actor.licenseeId)).filter(
      (one) => isFor(one, actor) && stateOf(one, now) === 'showing',
    );
    if (showing.length === 0) return showing;
    const dismissed = new Set(await this.dismissedBy(actor));
    return showing.filter(({ id }) => !dismissed.has(id));
  }

  /** For good, on all of the person's devices. @throws NotFoundError where this register has no such announcement */
  async dismiss({ licenseeId, personId }: Actor, announcementId: string): Promise<void> {
    const known = (await this.at(licenseeId)).map(({ id }) => id);
    if (!known.includes(announcementId)) throw new NotFoundError('no-announcement', 'There is no such announcement.');
    const at = this.clock.now();
    await this.unitOfWork.run(licenseeId, (tx) =>
      this.announcements.dismiss(tx, { personId, announcementId, at, known }),
    );
  }

  private async at(licenseeId: string): Promise<readonly Announcement[]> {
    const [platform, home] = [await this.directory.platform(), await this.directory.findById(licenseeId)];
    const everywhere = (platform?.announcements ?? []).filter((one) => isAtRegister(one, licenseeId));
    return home?.id === platform?.id ? everywhere : [...everywhere, ...(home?.announcements ?? [])];
  }

  private async dismissedBy({ licenseeId, personId }: Actor): Promise<string[]> {
    const rows = await this.unitOfWork.reader(licenseeId)<{ id: string }>({
      ...DISMISSED,
      values: [licenseeId, personId],
    });
    return rows.map(({ id }) => id);
  }
}
