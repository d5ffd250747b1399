import { Injectable } from '@nestjs/common';
import { Hides, Views } from '@pa/accounts';
import { CheckLines, StandingReader, TrainingLines, type CheckLine, type TrainingShown } from '@pa/accreditation';
import { NotFoundError, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { EmployerProfiles, PaProfilesReader, type PublicPaProfile } from '@pa/register';
import { isUUID } from 'class-validator';
import type { Seeker } from './hidden-pas.service';
import { NamesShown } from './names-shown.service';
import { PaMatches, type PlacedMatch } from './pa-matches.service';
import { PaWords } from './pa-words.service';
import type { SearchRequest } from './search-requests.service';
import type { SaidWords } from './text/said-words';

/** A PA whom somebody opened, with how well they fit what was asked. */
export interface ViewedPa {
  readonly profile: PublicPaProfile;
  /** Who saw what of their checks, and when. */
  readonly checks: readonly CheckLine[];
  /** A line for each kind of training that they told of or that staff saw proof of. */
  readonly trainings: readonly TrainingShown[];
  /** The last day of the register's own approval, YYYY-MM-DD; null where the PA is not approved today. */
  readonly approvedUntil: string | null;
  /** Null for the moments until the projection has caught up. */
  readonly match: PlacedMatch | null;
  /** Where they say the words of the search that led here. */
  readonly said: readonly SaidWords[];
}

/** There is no such PA here, or not any more, or one of the two hides from the other: nobody is told which. */
export class PaNotFoundError extends NotFoundError {
  constructor() {
    super('pa-not-found', 'This PA is not on the register, or not any more.');
  }
}

/** Opens one PA's profile, as employers and staff of the register see it. Each opening is on record for the PA. */
@Injectable()
export class PaViews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly profiles: PaProfilesReader,
    private readonly matches: PaMatches,
    private readonly words: PaWords,
    private readonly checkLines: CheckLines,
    private readonly trainingLines: TrainingLines,
    private readonly standings: StandingReader,
    private readonly hides: Hides,
    private readonly seen: Views,
    private readonly employers: EmployerProfiles,
    private readonly names: NamesShown,
  ) {}

  /** @throws PaNotFoundError when nobody by this id may be shown to this person now; NoPassError, TooManyError */
  async get({ licensee, actor }: Seeker, id: string, request: SearchRequest): Promise<ViewedPa> {
    if (!isUUID(id)) throw new PaNotFoundError();
    await this.names.assertTo(actor);
    const hiddenPeople = await this.hides.listHiddenFrom(actor);
    const { profile, ownerId, ...evidence } = await this.unitOfWork.run(licensee.id, async (tx) => {
      const ownerId = await this.profiles.ownerOf(tx, id);
      return { profile: await this.profiles.publicProfile(tx, id), ownerId, ...(await this.evidenceOf(tx, ownerId)) };
    });
    if (!profile || ownerId === null || hiddenPeople.includes(ownerId)) throw new PaNotFoundError();
    if (actor) await this.record(actor, ownerId);
    const said = (await this.words.list(licensee.id, [id], request.search.q)).get(id) ?? [];
    return { profile, ...evidence, said, match: await this.matches.find(licensee.id, id, request) };
  }

  private async evidenceOf(
    tx: Transaction,
    ownerId: string | null,
  ): Promise<Pick<ViewedPa, 'checks' | 'trainings' | 'approvedUntil'>> {
    if (ownerId === null) return { checks: [], trainings: [], approvedUntil: null };
    const approved = await this.standings.listApproved(tx, [ownerId]);
    return {
      checks: await this.checkLines.of(tx, ownerId),
      trainings: await this.trainingLines.of(tx, ownerId),
      approvedUntil: approved.get(ownerId) ?? null,
    };
  }

  private async record(viewer: Actor, viewedId: string): Promise<void> {
    const near = (tx: Transaction) => this.employers.findDistrict(tx, viewer.personId);
    await this.seen.profileOpened(viewer.licenseeId, { viewer, viewedId, near });
  }
}
