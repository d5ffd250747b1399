/** Nobody walks as the crow flies: the way is longer than the straight line by this. */
export const WAY_ROUND = 1.3;

/** How fast people get from one job to the next, door to door, in miles an hour. */
export const SPEEDS = {
  walks: { milesAnHour: 3, text: 'On foot' },
  bicycle: { milesAnHour: 9, text: 'By bicycle' },
  bus: { milesAnHour: 10, text: 'By bus' },
  'adapted-vehicle': { milesAnHour: 22, text: 'With an adapted vehicle' },
  'own-car': { milesAnHour: 22, text: 'By car' },
} as const;

export type TravelMode = keyof typeof SPEEDS;
export const TRAVEL_MODES = Object.keys(SPEEDS) as TravelMode[];

/** Who says nothing is taken to go by bus. */
export const USUAL_MODE: TravelMode = 'bus';

/** Two jobs in one district are not at one door: they are taken to be this far apart. */
export const LEAST_HUNDREDTHS = 50;

/** The fastest of the ways somebody can travel. */
export function fastestOf(modes: readonly string[]): TravelMode {
  const known = TRAVEL_MODES.filter((mode) => modes.includes(mode));
  return (
    known.reduce<TravelMode | null>(
      (best, mode) => (best === null || SPEEDS[mode].milesAnHour > SPEEDS[best].milesAnHour ? mode : best),
      null,
    ) ?? USUAL_MODE
  );
}

/** Whole minutes, rounded up, for a straight line of so many hundredths of a mile. */
export function travelMinutes(hundredths: number, mode: TravelMode): number {
  const miles = (Math.max(hundredths, LEAST_HUNDREDTHS) / 100) * WAY_ROUND;
  return Math.ceil((miles * 60) / SPEEDS[mode].milesAnHour);
}
