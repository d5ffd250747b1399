import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { Meili } from '../engines/meilisearch/meili';
import type { IndexDescription } from './index-description';
import { IndexEntriesRepository } from './index-entries.repository';
import { PaIndex } from './pa-index';
import { VacancyIndex } from './vacancy-index';

/** The indexes of this installation, and the note that something of them changed. */
@Injectable()
export class SearchIndexes {
  readonly all: readonly IndexDescription[];

  constructor(
    private readonly pas: PaIndex,
    private readonly vacancies: VacancyIndex,
    private readonly entries: IndexEntriesRepository,
    private readonly meili: Meili,
  ) {
    this.all = [pas, vacancies];
  }

  /** False: PostgreSQL answers alone, and nothing is noted. */
  get isUsed(): boolean {
    return this.meili.isSet;
  }

  async pasChanged(tx: Transaction, ids: readonly string[]): Promise<void> {
    if (this.isUsed) await this.entries.mark(tx, this.pas.name, ids);
  }

  async vacancyChanged(tx: Transaction, id: string): Promise<void> {
    if (this.isUsed) await this.entries.mark(tx, this.vacancies.name, [id]);
  }
}
