import type { Point } from '../distance';
import { areaOf, outwardOf } from '../postcode';
import { pointOfGrid } from './national-grid';

/** What one row of a file says. */
export type RowOutcome =
  | { readonly kind: 'point'; readonly outward: string; readonly point: Point; readonly postcodes: number }
  /** Rightly left out: a postcode no longer in use, or one without a place. */
  | { readonly kind: 'passed-over' }
  | { readonly kind: 'bad'; readonly why: string };

export const PASSED_OVER: RowOutcome = { kind: 'passed-over' };
export const bad = (why: string): RowOutcome => ({ kind: 'bad', why });

const FULL_POSTCODE = /^[A-Z]{1,2}[0-9][0-9A-Z]?\s*[0-9][A-Z]{2}$/i;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/** The number a field holds; null when it holds anything else. */
export function numberIn(field: string | undefined): number | null {
  return field !== undefined && NUMBER.test(field) ? Number(field) : null;
}

/** The outward code of a full postcode, with its halves apart or together ("CH1 2AB", "CH11 2AB", "M1  1AE"). */
export function outwardOfPostcode(field: string | undefined): string | null {
  return field !== undefined && FULL_POSTCODE.test(field) ? outwardOf(field) : null;
}

/** The United Kingdom with Jersey, Guernsey and the Isle of Man: what lies outside is a slip in the file. */
export function isInTheIsles({ latitude, longitude }: Point): boolean {
  return latitude >= 49 && latitude <= 61.5 && longitude >= -9 && longitude <= 2.5;
}

export interface RowPlace {
  readonly outward: string;
  readonly point: Point;
  readonly postcodes?: number;
}

export function pointRow({ outward, point, postcodes = 1 }: RowPlace): RowOutcome {
  return isInTheIsles(point)
    ? { kind: 'point', outward, point, postcodes }
    : bad(`${point.latitude}, ${point.longitude} is not in the United Kingdom or its islands`);
}

/** A row with a National Grid reference. Northern Ireland has a grid of its own, so its rows need latitude and longitude. */
export function gridRow(
  outward: string,
  eastingField: string | undefined,
  northingField: string | undefined,
): RowOutcome {
  if (!eastingField && !northingField) return PASSED_OVER;
  const easting = numberIn(eastingField);
  const northing = numberIn(northingField);
  if (easting === null || northing === null) return bad(`"${eastingField}, ${northingField}" is not a grid reference`);
  if ((easting === 0 && northing === 0) || areaOf(outward) === 'BT') return PASSED_OVER;
  if (easting < 0 || easting > 700_000 || northing < 0 || northing > 1_300_000)
    return bad(`${easting}, ${northing} is off the National Grid`);
  return pointRow({ outward, point: pointOfGrid(easting, northing) });
}
