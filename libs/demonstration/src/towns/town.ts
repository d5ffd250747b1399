import type { Mix } from '../names/mixes';

/** A town or a piece of country of a region. */
export interface Town {
  /** As people say it in a sentence. */
  readonly name: string;
  /** Outward codes that exist in libs/places. */
  readonly districts: readonly string[];
  /** How many of a region's people live here, against the others: about thousands of people. */
  readonly weight: number;
  readonly mix: Mix;
  /** Long ways and few buses: people drive further. */
  readonly isRural: boolean;
}

/** One line of a region's table: name, outward codes, thousands of people, who lives there. */
export type TownRow = readonly [name: string, districts: string, weight: number, mix: Mix, kind?: 'rural'];

export function townsOf(rows: readonly TownRow[]): Town[] {
  return rows.map(([name, districts, weight, mix, kind]) => ({
    name,
    districts: districts.split(' '),
    weight,
    mix,
    isRural: kind === 'rural',
  }));
}
