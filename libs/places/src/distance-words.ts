/**
 * Distances as people see them. They are rounded, to half a mile under 5 and to whole miles from there, so that asking from
 * three places cannot find a home: even the exact figure is from the middle of one district to the middle of another.
 */

/** Rounded miles from hundredths of a mile: 0, 0.5, 1 … 4.5, 5, 6, 7. Halves round up. */
export function shownMiles(hundredthsOfMile: number): number {
  const halves = Math.floor((hundredthsOfMile + 25) / 50);
  return halves < 10 ? halves / 2 : Math.floor((hundredthsOfMile + 50) / 100);
}

/** "about 2.5 miles", "about half a mile", "less than half a mile". */
export function milesInWords(hundredthsOfMile: number): string {
  const miles = shownMiles(hundredthsOfMile);
  if (miles === 0) return 'less than half a mile';
  if (miles === 0.5) return 'about half a mile';
  return miles === 1 ? 'about 1 mile' : `about ${miles} miles`;
}

/** "about 2.5 miles away", for cards and sentences. */
export function distanceAway(hundredthsOfMile: number): string {
  return `${milesInWords(hundredthsOfMile)} away`;
}
