import { Inject, Injectable } from '@nestjs/common';
import { MOST_NAMED } from '../indexing/search-settings';
import { VACANCY_INDEX, VacancyIndex } from '../indexing/vacancy-index';
import { plainTextOf } from '../text/text-query';
import { IndexGate } from './index-gate';
import type { Meili } from './meilisearch/meili';
import { SEARCHING_MEILI } from './meilisearch/meili.providers';
import { idsOf, idsOnly } from './meilisearch/meilisearch.engine';

/** Which adverts say what was asked, where an engine beside PostgreSQL knows; the rest of a search for jobs is no matter of its. */
@Injectable()
export class JobWordsEngine {
  constructor(
    @Inject(SEARCHING_MEILI) private readonly meili: Meili,
    private readonly gate: IndexGate,
    private readonly index: VacancyIndex,
  ) {}

  /** Null when nothing was asked or no engine can say: the words are then looked for in memory. */
  async saying(licenseeId: string, q: string): Promise<ReadonlySet<string> | null> {
    if (q === '' || !this.meili.isSet) return null;
    const params = { filter: `licenseeId = "${licenseeId}"`, limit: MOST_NAMED, ...idsOnly() };
    const ids = await this.gate.ask(this.index, async () =>
      idsOf(await this.meili.search(VACANCY_INDEX, plainTextOf(q), params), licenseeId),
    );
    return ids && new Set(ids);
  }
}
