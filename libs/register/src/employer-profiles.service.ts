import { Injectable } from '@nestjs/common';
import { CommunicationNeeds, SensitiveFacts } from '@pa/accounts';
import { Audit, Clock, InvalidError, Secrets, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { BLANK_EMPLOYER_DETAILS, employerProblems, keptDetails, type EmployerDetails } from './employer-details';
import { answersOf, withAnswers } from './employer-needs';
import { EmployerProfilesRepository } from './employer-profiles.repository';
import { SectionContexts } from './section-contexts.service';

/** An employer's profile as the employer alone sees it. */
export interface OwnEmployerProfile {
  readonly details: EmployerDetails;
  /** False until it was saved once. */
  readonly isSaved: boolean;
  readonly updatedAt: Date | null;
}

/** What employers tell of themselves. Nobody else reads it, and no search does. */
@Injectable()
export class EmployerProfiles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly profiles: EmployerProfilesRepository,
    private readonly needs: CommunicationNeeds,
    private readonly facts: SensitiveFacts,
    private readonly contexts: SectionContexts,
    private readonly secrets: Secrets,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Blank until it was saved once. How we talk to them is kept in accounts, where staff may have written it down. */
  async getOwn(actor: Actor): Promise<OwnEmployerProfile> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const row = await this.profiles.findByPerson(tx, actor.personId);
      const needs = await this.needs.findOf(tx, actor.personId);
      const answered = needs ? answersOf(needs) : {};
      if (!row) return { details: { ...BLANK_EMPLOYER_DETAILS, ...answered }, isSaved: false, updatedAt: null };
      const details = JSON.parse(this.secrets.open(actor.licenseeId, row.detailsSealed)) as EmployerDetails;
      return {
        details: { ...BLANK_EMPLOYER_DETAILS, ...details, ...answered },
        isSaved: true,
        updatedAt: row.updatedAt,
      };
    });
  }

  /** The first half of an employer's postcode; null when they have not said. */
  async findDistrict(tx: Transaction, personId: string): Promise<string | null> {
    const row = await this.profiles.findByPerson(tx, personId);
    if (!row) return null;
    const { place } = JSON.parse(this.secrets.open(tx.licenseeId, row.detailsSealed)) as Partial<EmployerDetails>;
    return place || null;
  }

  /** `agrees`: they tick now that we may keep it. @throws InvalidError with a problem for each field */
  async save(actor: Actor, given: EmployerDetails, agrees: boolean): Promise<OwnEmployerProfile> {
    const district = this.contexts.districtOf(given.place);
    const problems = employerProblems(given, district);
    if (problems.length > 0 || district === null) throw InvalidError.of(problems);
    const details = keptDetails(given, district);
    const kept = { ...details, communicationNeeds: [], otherLanguage: '' };
    const detailsSealed = this.secrets.seal(actor.licenseeId, JSON.stringify(kept));
    const at = this.clock.now();
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.facts.agree(tx, actor, agrees);
      await this.needs.changeOwn(tx, actor, (needs) => withAnswers(needs, details));
      await this.profiles.put(tx, { personId: actor.personId, detailsSealed, at });
      if (actor.by)
        this.audit.record(tx, { actor, act: 'register.employer-profile-saved', subject: ownSubject(actor) });
    });
    return { details, isSaved: true, updatedAt: at };
  }
}

/** What somebody does for another is on record with both names; what people do for themselves is not. */
function ownSubject({ personId }: Actor): { kind: string; id: string } {
  return { kind: 'person', id: personId };
}
