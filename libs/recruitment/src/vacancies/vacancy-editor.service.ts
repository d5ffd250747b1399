import { Injectable } from '@nestjs/common';
import { outwardOf, PlacesService } from '@pa/places';
import {
  Audit,
  Clock,
  LicenseeDirectory,
  Outbox,
  UnitOfWork,
  type Actor,
  type Licensee,
  type Transaction,
} from '@pa/platform';
import { localDay } from '@pa/register';
import { validate as isUuid } from 'uuid';
import { VacancyNotFoundError } from '../recruitment.errors';
import { recruitmentEvents } from '../recruitment.events';
import { AdvertCheck } from './advert-check.service';
import { AdvertAnswers } from './advert-answers';
import { ownVacancyOf, type OwnVacancy } from './own-vacancy';
import type { AdvertContext } from './sections';
import { VacanciesRepository } from './vacancies.repository';
import { VacancyModerationsRepository } from './vacancy-moderations.repository';
import type { VacancyEntity } from './vacancy.entity';

type Columns = Partial<VacancyEntity>;

/** A change to one advert, with what it may need. The advert is locked until the change is kept. */
export interface Edit {
  readonly tx: Transaction;
  readonly vacancy: VacancyEntity;
  readonly licensee: Licensee;
  readonly context: AdvertContext;
  readonly at: Date;
}

/** Which advert, whose hands, and how the deed stands on record when somebody acts for the employer. */
export interface EditAsk {
  readonly actor: Actor;
  readonly id: string;
  readonly act: string;
}

/** The one way in which an employer's own advert is changed: locked, in one transaction, with its events beside it. */
@Injectable()
export class VacancyEditor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly licensees: LicenseeDirectory,
    private readonly vacancies: VacanciesRepository,
    private readonly moderations: VacancyModerationsRepository,
    private readonly check: AdvertCheck,
    private readonly answers: AdvertAnswers,
    private readonly places: PlacesService,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs `deed` on an own advert and keeps the columns it answers. No columns: nothing has changed.
   * @throws VacancyNotFoundError
   */
  async edit({ actor, id, act }: EditAsk, deed: (edit: Edit) => Columns | Promise<Columns>): Promise<OwnVacancy> {
    const licensee = await this.getLicensee(actor.licenseeId);
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const vacancy = ownedBy(actor, await this.vacancies.findForUpdate(tx, idOf(id)));
      const at = this.clock.now();
      const columns = await deed({ tx, vacancy, licensee, context: this.context(), at });
      const kept = await this.keep(tx, vacancy, { columns, at });
      if (kept !== vacancy) this.noteActing(tx, { actor, id, act });
      return this.view(tx, kept);
    });
  }

  /** Shows an own advert to `use`, without locking it. @throws VacancyNotFoundError */
  async look<T>(actor: Actor, id: string, use: (tx: Transaction, vacancy: VacancyEntity) => Promise<T>): Promise<T> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) =>
      use(tx, ownedBy(actor, await this.vacancies.find(tx, idOf(id)))),
    );
  }

  /** Writes the columns of a locked advert, and tells search and those who applied where it was ever shown. */
  async keep(
    tx: Transaction,
    vacancy: VacancyEntity,
    change: { readonly columns: Columns; readonly at: Date },
  ): Promise<VacancyEntity> {
    if (Object.keys(change.columns).length === 0) return vacancy;
    const kept = await this.vacancies.update(tx, vacancy, change);
    if (kept.publishedAt) await this.outbox.add(tx, { topic: recruitmentEvents.vacancyChanged, subjectId: vacancy.id });
    return kept;
  }

  /** An advert as its owner sees it. */
  async view(tx: Transaction, vacancy: VacancyEntity): Promise<OwnVacancy> {
    const looks = await this.moderations.list(tx, vacancy.id);
    const findings = await this.check.of(tx, vacancy);
    const applications = await this.answers.countOne(tx, vacancy.id);
    return ownVacancyOf({ vacancy, looks, findings, applications, today: this.context().today });
  }

  context(): AdvertContext {
    return { today: localDay(this.clock.now()), districtOf: (text) => this.districtOf(text) };
  }

  /** What somebody does for another is on record with both names; what people do for themselves is not. */
  noteActing(tx: Transaction, { actor, id, act }: EditAsk): void {
    if (actor.by) this.audit.record(tx, { actor, act, subject: { kind: 'vacancy', id } });
  }

  /** The outward code of a postcode or district that exists. The rest of a postcode goes no further. */
  private districtOf(text: string): string | null {
    const outward = outwardOf(text.slice(0, 100));
    return outward !== null && this.places.isKnownDistrict(outward) ? outward : null;
  }

  private async getLicensee(id: string): Promise<Licensee> {
    const licensee = await this.licensees.findById(id);
    if (!licensee) throw new Error('The register of a signed-in person is not known.');
    return licensee;
  }
}

function ownedBy({ personId }: Actor, vacancy: VacancyEntity | null): VacancyEntity {
  if (vacancy?.personId !== personId) throw new VacancyNotFoundError();
  return vacancy;
}

/** What is no id names no advert. */
export function idOf(id: string): string {
  if (!isUuid(id)) throw new VacancyNotFoundError();
  return id;
}
