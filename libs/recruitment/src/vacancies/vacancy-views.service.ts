import { Injectable } from '@nestjs/common';
import { Hides } from '@pa/accounts';
import { UnitOfWork, type Actor } from '@pa/platform';
import { VacancyNotFoundError } from '../recruitment.errors';
import type { OpenVacancy } from './open-vacancy';
import { VacanciesReader } from './vacancies.reader';
import { idOf } from './vacancy-editor.service';
import { VerifiedEmployers, type EmployerVerified } from './verified-employers';

/** An open advert with what is known of whose it is. */
export interface ViewedVacancy {
  readonly vacancy: OpenVacancy;
  /** Null: staff have not seen who the employer is, or nobody says. */
  readonly verified: EmployerVerified | null;
}

/** Open adverts as PAs look at them. */
@Injectable()
export class VacancyViews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vacancies: VacanciesReader,
    private readonly hides: Hides,
    private readonly employers: VerifiedEmployers,
  ) {}

  /** @throws VacancyNotFoundError when it is not open, or when one of the two hides from the other: nobody is told which */
  async get(actor: Actor, id: string): Promise<ViewedVacancy> {
    const hidden = await this.hides.listHiddenFrom(actor);
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const vacancy = await this.vacancies.findOpen(tx, idOf(id));
      if (!vacancy || hidden.includes(vacancy.ownerId)) throw new VacancyNotFoundError();
      return { vacancy, verified: await this.employers.find(tx, vacancy.ownerId) };
    });
  }
}
