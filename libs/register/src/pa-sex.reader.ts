import { Injectable } from '@nestjs/common';
import { Consents } from '@pa/accounts';
import type { Transaction } from '@pa/platform';
import { PaProfilesRepository } from './pa-profiles.repository';
import { SectionContexts } from './section-contexts.service';
import { SEX_ANSWERS } from './sections/age-and-sex.section';

export type Sex = (typeof SEX_ANSWERS)[number];

/** What a PA said of their sex in private: for answering an advert that asks for one and records why, and for nothing else. */
@Injectable()
export class PaSexReader {
  constructor(
    private readonly profiles: PaProfilesRepository,
    private readonly contexts: SectionContexts,
    private readonly consents: Consents,
  ) {}

  /** Null: they have not said, or not said yes to our keeping it, as nobody was asked to at first. */
  async of(tx: Transaction, personId: string): Promise<Sex | null> {
    const [profile] = await this.profiles.listByPeople(tx, [personId]);
    if (!profile?.sexSealed || !(await this.consents.stands(tx, personId, 'sensitive-facts'))) return null;
    const sex = this.contexts.of(tx.licenseeId).open(profile.sexSealed);
    return SEX_ANSWERS.find((answer) => answer === sex) ?? null;
  }
}
