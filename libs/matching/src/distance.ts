/** A point on the map, in degrees (WGS 84). */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** The mean radius of the earth, 6,371.0088 km. */
const EARTH_RADIUS_MILES = 3958.7613;

/** How far a PA may say they will travel, in miles. */
export const TRAVEL_LIMITS = [1, 2, 3, 5, 7, 10, 15, 20, 30, 50] as const;

/** Distances are whole hundredths of a mile everywhere, so that every engine compares the same numbers. */
export function hundredthsOfMileBetween(one: Point, other: Point): number {
  const [from, to] = [radians(one.latitude), radians(other.latitude)];
  const across = Math.sin((to - from) / 2) ** 2;
  const along = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  const half = Math.min(1, across + Math.cos(from) * Math.cos(to) * along);
  return Math.round(2 * EARTH_RADIUS_MILES * Math.asin(Math.sqrt(half)) * 100);
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** In reach means within the searcher's radius and within the PA's own limit; the edge is in reach. */
export function isInReach(distanceHundredths: number, limits: { radiusMiles: number; travelMiles: number }): boolean {
  return distanceHundredths <= Math.min(limits.radiusMiles, limits.travelMiles) * 100;
}

/**
 * The distance that may be shown: half miles under five miles, whole miles from there, never under half a mile. So
 * three searches cannot locate a home.
 */
export function shownMiles(distanceHundredths: number): number {
  const halves = Math.floor((distanceHundredths + 25) / 50) / 2;
  return halves < 5 ? Math.max(0.5, halves) : Math.floor((distanceHundredths + 50) / 100);
}

/** "About 2.5 miles away", "About half a mile away". */
export function distanceWords(distanceHundredths: number): string {
  const miles = shownMiles(distanceHundredths);
  if (miles === 0.5) return 'About half a mile away';
  return `About ${miles} ${miles === 1 ? 'mile' : 'miles'} away`;
}
