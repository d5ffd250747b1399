import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@pa/platform';
import { VacanciesReader, type OpenVacancy } from '@pa/recruitment';
import { saidWords, type SaidWords } from '../text/said-words';
import { chosenForJob } from './ranking/open-job';

/** Which words of a search the adverts of one page say. For those who may open adverts: the words are the employer's own. */
@Injectable()
export class AdvertWords {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vacancies: VacanciesReader,
  ) {}

  /** By id; what is not open any more is missing. Costs nothing without words. */
  async list(
    licenseeId: string,
    ids: readonly string[],
    q: string,
  ): Promise<ReadonlyMap<string, readonly SaidWords[]>> {
    if (q === '' || ids.length === 0) return new Map();
    const open = await this.unitOfWork.run(licenseeId, (tx) => this.vacancies.listOpen(tx, ids));
    return new Map(open.map((vacancy) => [vacancy.id, wordsSaidIn(vacancy, q)]));
  }
}

/** The title stands on the card already, so it comes last. */
function wordsSaidIn(vacancy: OpenVacancy, q: string): SaidWords[] {
  const { about, whoWanted, payWords, title } = vacancy;
  return saidWords(q, { wrote: [about, whoWanted, payWords, title], chose: chosenForJob(vacancy) });
}
