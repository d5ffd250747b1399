import { Injectable } from '@nestjs/common';
import { PlacesService } from '@pa/places';
import type { Transaction } from '@pa/platform';
import { PaProfilesReader, type PaCardFacts } from '@pa/register';
import { FACT_GROUPS, unpackFacts, type FactGroup } from '../projection/packed-facts';
import { localDate, packPa, weekText } from '../projection/projected-pa';
import { searchWords } from '../projection/search-words';
import { IndexDescription, type DocumentFacts } from './index-description';
import { searchSettings } from './search-settings';
import { wordsAndStems } from './words-and-stems';

export const PA_INDEX = 'register-pas';
/** Half-hours of a week. */
const RING = 336;

/** PAs as an engine beside PostgreSQL holds them: what the hard filters ask of them, and no name. */
@Injectable()
export class PaIndex extends IndexDescription {
  readonly name = PA_INDEX;
  readonly format = 1;
  readonly settings = searchSettings({
    filterable: ['licenseeId', 'district', 'travel', 'has', 'able', 'awake', 'asleep'],
    sortable: ['confirmed', '_geo'],
  });

  constructor(
    private readonly profiles: PaProfilesReader,
    private readonly places: PlacesService,
  ) {
    super();
  }

  async documents(tx: Transaction, ids: readonly string[]): Promise<DocumentFacts[]> {
    const facts = await this.profiles.cardFacts(tx, ids);
    return facts.map((pa) => this.documentOf(pa));
  }

  listIds(tx: Transaction, after: string | null, limit: number): Promise<string[]> {
    return this.profiles.listShownIds(tx, after, limit);
  }

  /** Also for whoever fills an index without a register. */
  documentOf(pa: PaCardFacts): DocumentFacts {
    const packed = packPa(pa);
    const centre = this.places.centroid(pa.district);
    const has = FILTERED.flatMap((group) => unpackFacts(packed, group).map((key) => `${group}:${key}`));
    return {
      id: pa.id,
      district: pa.district,
      travel: pa.travelMiles * 100,
      ...(centre && { _geo: { lat: centre.latitude, lng: centre.longitude } }),
      has,
      able: [...unpackFacts(packed, 'tasksWill'), ...unpackFacts(packed, 'tasksTraining')],
      ...halfHours(weekText(pa.week)),
      confirmed: Math.floor(Date.parse(localDate(pa.confirmedAt)) / 86_400_000),
      words: wordsAndStems(searchWords(pa)),
    };
  }
}

/** Lists by which people are left out. */
const FILTERED: readonly FactGroup[] = FACT_GROUPS.filter((group) => !['tasksTraining', 'style'].includes(group));

/** Half-hours up, and up or asleep, in week A or B: whoever covers one in either week covers some of the need. */
export function halfHours(week: string): { awake: number[]; asleep: number[] } {
  const [upA, upB, sleepA, sleepB] = [0, 1, 2, 3].map((ring) => week.slice(ring * RING, (ring + 1) * RING));
  const either = (one = '', other = '') =>
    Array.from({ length: RING }, (_, slot) => slot).filter((slot) => one[slot] === '1' || other[slot] === '1');
  return { awake: either(upA, upB), asleep: either(sleepA, sleepB) };
}
