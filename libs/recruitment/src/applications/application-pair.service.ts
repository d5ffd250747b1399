import { Injectable } from '@nestjs/common';
import { Hides } from '@pa/accounts';
import { Audit, Clock, Outbox, type Actor, type Transaction } from '@pa/platform';
import { VacanciesRepository } from '../vacancies/vacancies.repository';
import type { VacancyEntity } from '../vacancies/vacancy.entity';
import type { ApplicationRow } from './application';
import { getApplicationMove, ENDED_STATES, type ApplicationDeed } from './application-state';
import { ApplicationNotFoundError, OnHoldError } from './applications.errors';
import { ApplicationsRepository, type MoveColumns } from './applications.repository';

/** An application with its advert. While a deed runs both are locked, the advert first. */
export interface Pair {
  readonly application: ApplicationRow;
  readonly vacancy: VacancyEntity;
}

export type Side = 'pa' | 'employer';

/** Moves with the news that is told of it; null: nobody is. */
export interface Deed extends MoveColumns {
  readonly deed: ApplicationDeed;
  readonly topic: string | null;
}

/** Whose deed it is. `evenOnHold`: also while the employer's account is suspended, for what only lets go. */
export interface DeedBy {
  readonly id: string;
  readonly side?: Side;
  readonly evenOnHold?: boolean;
}

type PairDeed = Deed & Pick<Pair, 'application'>;

/** Finds applications for whoever may, and moves them. Every deed of both sides goes through here. */
@Injectable()
export class ApplicationPairs {
  constructor(
    private readonly applications: ApplicationsRepository,
    private readonly vacancies: VacanciesRepository,
    private readonly hides: Hides,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * For reading. An employer never sees a draft.
   * @throws ApplicationNotFoundError
   */
  async get(tx: Transaction, actor: Actor, id: string): Promise<Pair & { readonly side: Side }> {
    const application = await this.applications.find(tx, id);
    const vacancy = application && (await this.vacancies.find(tx, application.vacancyId));
    if (!application || !vacancy) throw new ApplicationNotFoundError();
    const side = await this.sideOf(tx, actor, { application, vacancy });
    return { application, vacancy, side };
  }

  /**
   * For a deed of one side: locks the advert, then the application, so that two deeds of one advert wait for each other.
   * @throws ApplicationNotFoundError, OnHoldError
   */
  async getForDeed(
    tx: Transaction,
    actor: Actor,
    { id, side, evenOnHold = false }: DeedBy,
  ): Promise<Pair & { side: Side }> {
    const known = await this.applications.find(tx, id);
    if (!known) throw new ApplicationNotFoundError();
    await this.lockVacancy(tx, known.vacancyId);
    const [application, vacancy] = [
      await this.applications.findForUpdate(tx, id),
      await this.vacancies.find(tx, known.vacancyId),
    ];
    if (!application || !vacancy) throw new ApplicationNotFoundError();
    const found = await this.sideOf(tx, actor, { application, vacancy });
    if (side && side !== found) throw new ApplicationNotFoundError();
    if (application.held || (vacancy.withheld && !evenOnHold)) throw new OnHoldError();
    return { application, vacancy, side: found };
  }

  /** One deed of an advert after the other. Does not stop anybody who only reads or points at it. */
  async lockVacancy(tx: Transaction, vacancyId: string): Promise<void> {
    await tx.query('SELECT 1 FROM vacancies WHERE licensee_id = $1 AND id = $2 FOR NO KEY UPDATE', [
      tx.licenseeId,
      vacancyId,
    ]);
  }

  /**
   * Moves an application that is held locked, tells of it, and writes it down where somebody acts for the employer.
   * @throws ConflictError that says how it stands
   */
  async move(tx: Transaction, actor: Actor, { application, deed, topic, ...columns }: PairDeed): Promise<void> {
    const to = getApplicationMove(deed, application.state);
    const at = this.clock.now();
    const ended = ENDED_STATES.includes(to) ? { endedAt: at } : {};
    const moved = await this.applications.move(tx, application.id, {
      from: application.state,
      to,
      at,
      ...columns,
      ...ended,
    });
    if (!moved) getApplicationMove(deed, to);
    this.record(tx, actor, { act: `recruitment.application-${to}`, id: application.id });
    if (topic) await this.outbox.add(tx, { topic, subjectId: application.id });
  }

  /** What somebody does for another is on record with both names; what people do for themselves is not. */
  record(tx: Transaction, actor: Actor, { act, id }: { act: string; id: string }): void {
    if (actor.by) this.audit.record(tx, { actor, act, subject: { kind: 'application', id } });
  }

  private async sideOf(tx: Transaction, actor: Actor, { application, vacancy }: Pair): Promise<Side> {
    const isPa = application.personId === actor.personId;
    const isOwner = vacancy.personId === actor.personId && application.state !== 'draft' && !application.held;
    if (!isPa && !isOwner) throw new ApplicationNotFoundError();
    if (await this.hides.between(tx, application.personId, vacancy.personId)) throw new ApplicationNotFoundError();
    return isPa ? 'pa' : 'employer';
  }
}
