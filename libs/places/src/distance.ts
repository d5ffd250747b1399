/** A point on the globe in degrees (WGS 84). In this system always the centre of a district or of a town, never a home. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** A point as a unit vector: the distance between two is then a square root and an arc sine, no trigonometry per pair. */
export type Vector = readonly [x: number, y: number, z: number];

const EARTH_RADIUS_MILES = 3958.7613;
const HUNDREDTHS_PER_RADIUS = EARTH_RADIUS_MILES * 100;

export function vectorOf({ latitude, longitude }: Point): Vector {
  const lat = (latitude * Math.PI) / 180;
  const lon = (longitude * Math.PI) / 180;
  return [Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)];
}

/** The straight line through the globe between two points, squared, in radii: 4 × the haversine of the angle. */
export function chordSquared(a: Vector, b: Vector): number {
  return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;
}

/** Along the surface, in whole hundredths of a mile, so that SQL and TypeScript compare the same integers. */
export function hundredthsOfChord(squared: number): number {
  return Math.round(HUNDREDTHS_PER_RADIUS * 2 * Math.asin(Math.min(1, Math.sqrt(squared) / 2)));
}

/** The chord that a distance spans; nothing on a globe is further than half way round. */
export function chordSquaredOfMiles(miles: number): number {
  return (2 * Math.sin(Math.min(miles / EARTH_RADIUS_MILES, Math.PI) / 2)) ** 2;
}

/** The great-circle distance between two points, in whole hundredths of a mile. */
export function hundredthsOfMileBetween(a: Point, b: Point): number {
  return hundredthsOfChord(chordSquared(vectorOf(a), vectorOf(b)));
}

/** The point in the middle of some places: where a district lies that has no town of its own. */
export function middleOf(points: readonly Point[]): Point {
  const sum = points.reduce(
    (total, point) => ({
      latitude: total.latitude + point.latitude,
      longitude: total.longitude + point.longitude,
    }),
    { latitude: 0, longitude: 0 },
  );
  return { latitude: sum.latitude / points.length, longitude: sum.longitude / points.length };
}
