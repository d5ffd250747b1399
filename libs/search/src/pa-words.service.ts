import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@pa/platform';
import { PaProfilesReader, type PaCardFacts } from '@pa/register';
import { chosenOf } from './projection/search-words';
import { saidWords, type SaidWords } from './text/said-words';

/** Which words of a search the PAs of one page say. For those who may read profiles: own words tell who somebody is. */
@Injectable()
export class PaWords {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly profiles: PaProfilesReader,
  ) {}

  /** By id; who is not shown any more is missing. Costs nothing without words. */
  async list(
    licenseeId: string,
    ids: readonly string[],
    q: string,
  ): Promise<ReadonlyMap<string, readonly SaidWords[]>> {
    if (q === '' || ids.length === 0) return new Map();
    const shown = await this.unitOfWork.run(licenseeId, (tx) => this.profiles.cardFacts(tx, ids));
    return new Map(shown.map((facts) => [facts.id, wordsSaidBy(facts, q)]));
  }
}

function wordsSaidBy(facts: PaCardFacts, q: string): SaidWords[] {
  return saidWords(q, { wrote: [facts.headline, facts.about], chose: chosenOf(facts) });
}
