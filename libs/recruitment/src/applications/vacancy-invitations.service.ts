import { Injectable } from '@nestjs/common';
import { Hides } from '@pa/accounts';
import {
  Audit,
  Clock,
  ConflictError,
  ForbiddenError,
  NotFoundError,
  Outbox,
  RateLimits,
  UnitOfWork,
} from '@pa/platform';
import type { Actor, Transaction } from '@pa/platform';
import { PaProfilesReader, type PublicPaProfile } from '@pa/register';
import { v7 as newId } from 'uuid';
import { NewConversations } from '../new-conversations';
import { VacancyNotFoundError } from '../recruitment.errors';
import { recruitmentEvents } from '../recruitment.events';
import { VacanciesRepository } from '../vacancies/vacancies.repository';
import type { VacancyEntity } from '../vacancies/vacancy.entity';
import { isPaReason } from './application';
import { applicationLimits } from './applications.limits';
import { ApplicationsRepository } from './applications.repository';
import { problem } from './applications.errors';
import { Fits, type Fit } from './fit.service';
import { InvitationsRepository, type InvitationRow } from './invitations.repository';

const MOST_ADVERTS = 100;

/** An invitation as the PA sees it. */
export interface OwnInvitation {
  readonly invitation: InvitationRow;
  readonly vacancy: VacancyEntity;
  readonly fit: Fit | null;
}

/** One of the employer's open adverts, and how the PA fits it. */
export interface InvitableAdvert {
  readonly vacancy: VacancyEntity;
  readonly fit: Fit;
  /** Invited already, or has applied. */
  readonly isAsked: boolean;
}

/** An employer asks chosen PAs to look at an advert. Both see how well they fit; the PA can say no with one tap. */
@Injectable()
export class VacancyInvitations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: InvitationsRepository,
    private readonly applications: ApplicationsRepository,
    private readonly vacancies: VacanciesRepository,
    private readonly profiles: PaProfilesReader,
    private readonly conversations: NewConversations,
    private readonly fits: Fits,
    private readonly hides: Hides,
    private readonly limits: RateLimits,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The employer's open adverts for one PA. @throws NotFoundError where the PA may not be shown */
  async look(actor: Actor, profileId: string): Promise<{ profile: PublicPaProfile; adverts: InvitableAdvert[] }> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const { profile, personId } = await this.getPa(tx, actor, profileId);
      const own = await this.vacancies.listByPerson(tx, actor.personId, { offset: 0, limit: MOST_ADVERTS });
      const adverts: InvitableAdvert[] = [];
      for (const vacancy of own.filter(({ isOpen }) => isOpen)) {
        const asked = await this.invitations.listOfVacancy(tx, vacancy.id);
        const applied = await this.applications.findOf(tx, vacancy.id, personId);
        const isAsked = asked.some((row) => row.personId === personId) || (applied?.submittedAt ?? null) !== null;
        adverts.push({ vacancy, fit: this.fits.between(vacancy, profile), isAsked });
      }
      return { profile, adverts };
    });
  }

  /**
   * Invites a PA. Inviting twice is as good as once.
   * @throws NotFoundError, VacancyNotFoundError, ForbiddenError, NoContactsLeftError, TooManyError
   */
  async invite(actor: Actor, { vacancyId, profileId }: { vacancyId: string; profileId: string }): Promise<void> {
    await this.limits.count(applicationLimits.invite, `${actor.licenseeId}:${actor.personId}`);
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const { personId } = await this.getPa(tx, actor, profileId);
      const vacancy = await this.vacancies.find(tx, vacancyId);
      if (vacancy?.personId !== actor.personId) throw new VacancyNotFoundError();
      if (!vacancy.isOpen) throw new ConflictError('not-open', 'Only an open advert can be sent to somebody.');
      if (!(await this.conversations.mayStart(tx, actor.personId)))
        throw new ForbiddenError('no-access', 'You cannot start new conversations just now. Look at your account.');
      const applied = await this.applications.findOf(tx, vacancyId, personId);
      if (applied?.submittedAt) return;
      const id = newId();
      if (!(await this.invitations.add(tx, { id, vacancyId, personId, at: this.clock.now() }))) return;
      await this.conversations.count(tx, actor.personId, personId);
      if (actor.by)
        this.audit.record(tx, { actor, act: 'recruitment.pa-invited', subject: { kind: 'vacancy', id: vacancyId } });
      await this.outbox.add(tx, { topic: recruitmentEvents.paInvited, subjectId: id });
    });
  }

  /** Those that wait for the PA's answer, to adverts that are open. */
  async listOwn(actor: Actor): Promise<OwnInvitation[]> {
    const hidden = await this.hides.listHiddenFrom(actor);
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const [applicant] = await this.profiles.listApplicants(tx, [actor.personId]);
      const list: OwnInvitation[] = [];
      for (const invitation of await this.invitations.listOfPerson(tx, actor.personId)) {
        const vacancy = await this.vacancies.find(tx, invitation.vacancyId);
        if (!vacancy?.isOpen || hidden.includes(vacancy.personId)) continue;
        list.push({ invitation, vacancy, fit: applicant ? this.fits.between(vacancy, applicant.profile) : null });
      }
      return list;
    });
  }

  /** No, thank you, for a stock reason. Saying it twice is as good as once. @throws InvalidError, NotFoundError */
  async decline(actor: Actor, id: string, reason: string): Promise<void> {
    if (!isPaReason(reason)) throw problem('reason', 'Choose a reason.');
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const invitation = await this.invitations.find(tx, id);
      if (invitation?.personId !== actor.personId)
        throw new NotFoundError('no-such-invitation', 'We cannot find this invitation.');
      const declined = await this.invitations.decline(tx, id, { reason, at: this.clock.now() });
      if (declined) await this.outbox.add(tx, { topic: recruitmentEvents.invitationDeclined, subjectId: id });
    });
  }

  /** Only whom the employer could find on the register. */
  private async getPa(
    tx: Transaction,
    actor: Actor,
    profileId: string,
  ): Promise<{ profile: PublicPaProfile; personId: string }> {
    const profile = await this.profiles.publicProfile(tx, profileId);
    const personId = profile && (await this.profiles.ownerOf(tx, profileId));
    const isHidden = personId && (await this.hides.between(tx, actor.personId, personId));
    if (!profile || !personId || isHidden || personId === actor.personId)
      throw new NotFoundError('no-such-pa', 'We cannot find this PA. The profile may be paused.');
    return { profile, personId };
  }
}
