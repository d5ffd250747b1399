import { Injectable } from '@nestjs/common';
import { NotFoundError, UnitOfWork, type Licensee } from '@pa/platform';
import { PaProfilesReader, type PublicPaProfile } from '@pa/register';
import { isUUID } from 'class-validator';
import { PaMatches, type PlacedMatch } from './pa-matches.service';
import type { SearchRequest } from './search-requests.service';

/** A PA whom somebody opened, with how well they fit what was asked. */
export interface ViewedPa {
  readonly profile: PublicPaProfile;
  /** Null for the moments until the projection has caught up. */
  readonly match: PlacedMatch | null;
}

/** There is no such PA here, or not any more. */
export class PaNotFoundError extends NotFoundError {
  constructor() {
    super('pa-not-found', 'This PA is not on the register, or not any more.');
  }
}

/** Opens one PA's profile, as employers and staff of the register see it. */
@Injectable()
export class PaViews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly profiles: PaProfilesReader,
    private readonly matches: PaMatches,
  ) {}

  /** @throws PaNotFoundError when nobody by this id may be shown now */
  async get(licensee: Licensee, id: string, request: SearchRequest): Promise<ViewedPa> {
    if (!isUUID(id)) throw new PaNotFoundError();
    const profile = await this.unitOfWork.run(licensee.id, (tx) => this.profiles.publicProfile(tx, id));
    if (!profile) throw new PaNotFoundError();
    return { profile, match: await this.matches.find(licensee.id, id, request) };
  }
}
