import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { VacanciesReader } from '@pa/recruitment';
import { wordsOfJobAdvert } from '../vacancies/ranking/open-job';
import { IndexDescription, type DocumentFacts } from './index-description';
import { searchSettings } from './search-settings';
import { wordsAndStems } from './words-and-stems';

export const VACANCY_INDEX = 'register-vacancies';

/** Open adverts as an engine beside PostgreSQL holds them: their words. All else of a search for jobs is worked out in memory. */
@Injectable()
export class VacancyIndex extends IndexDescription {
  readonly name = VACANCY_INDEX;
  readonly format = 1;
  readonly settings = searchSettings({ filterable: ['licenseeId'], sortable: [] });

  constructor(private readonly vacancies: VacanciesReader) {
    super();
  }

  async documents(tx: Transaction, ids: readonly string[]): Promise<DocumentFacts[]> {
    const open = await this.vacancies.listOpen(tx, ids);
    return open.map((vacancy) => ({ id: vacancy.id, words: wordsAndStems(wordsOfJobAdvert(vacancy)) }));
  }

  async listIds(tx: Transaction, after: string | null, limit: number): Promise<string[]> {
    const open = await this.vacancies.openVersions(tx);
    return open
      .map(({ id }) => id)
      .filter((id) => after === null || id > after)
      .slice(0, limit);
  }
}
