import { TRAVEL_LIMITS } from '@pa/matching';
import { FACT_GROUPS } from '../../projection/packed-facts';
import type { MembershipQuery, Reach } from '../search-engine';

const RING = 336;

/**
 * Who passes, as Meilisearch filters take it: all of the lines must hold. Our keys and districts are letters, figures, colons and
 * hyphens; they stand in quotes all the same.
 */
export function paFilter({ licenseeId, reach, must, tasksOrTraining, need }: MembershipQuery): string[] {
  const keys = FACT_GROUPS.flatMap((group) => (must[group] ?? []).map((key) => `${group}:${key}`));
  return [
    `licenseeId = ${quoted(licenseeId)}`,
    ...(reach ? [reachFilter(reach)] : []),
    ...keys.map((key) => `has = ${quoted(key)}`),
    ...tasksOrTraining.map((key) => `able = ${quoted(key)}`),
    ...needFilter(need),
  ];
}

/** A PA's own travel limit is one of these, in hundredths of a mile. */
const LIMITS = TRAVEL_LIMITS.map((miles) => miles * 100);

/**
 * In reach is whose district is in the list and who would travel so far. Districts between two limits are one ring: whoever would
 * travel as far as the ring's nearest district may be in reach, and for the usual limits is. The database decides the edge.
 */
function reachFilter({ districts, hundredths }: Reach): string {
  const rings = new Map<number, { least: number; districts: string[] }>();
  districts.forEach((district, at) => {
    const away = hundredths[at] ?? 0;
    const limit = LIMITS.find((one) => one >= away) ?? Infinity;
    const ring = rings.get(limit) ?? { least: away, districts: [] };
    rings.set(limit, { least: Math.min(ring.least, away), districts: [...ring.districts, district] });
  });
  const parts = [...rings.values()].map(
    ({ least, districts: names }) => `(travel >= ${least} AND district IN [${names.map(quoted).join(', ')}])`,
  );
  return parts.length === 0 ? 'district IN []' : parts.join(' OR ');
}

/** Some half-hour of the need that the PA is up for, or asleep for where that will do. */
function needFilter(need: string): string[] {
  const slots = (ring: number) =>
    Array.from({ length: RING }, (_, slot) => slot).filter((slot) => need[ring * RING + slot] === '1');
  const ways = Object.entries({ awake: slots(0), asleep: slots(2) }).filter(([, asked]) => asked.length > 0);
  const parts = ways.map(([field, asked]) => `${field} IN [${asked.join(', ')}]`);
  return parts.length === 0 ? [] : [parts.join(' OR ')];
}

function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '')}"`;
}
