import type { Point } from '../distance';

/*
  From the National Grid of Great Britain to WGS 84, as Ordnance Survey's "A guide to coordinate systems in Great Britain"
  sets out (annexes B and C): undo the transverse Mercator projection on the Airy 1830 ellipsoid, then turn OSGB36 into
  WGS 84 by the seven Helmert parameters. Good to about 5 metres, which a district's centre does not notice.
*/

interface Ellipsoid {
  /** Half axes in metres. */
  readonly a: number;
  readonly b: number;
}
const AIRY: Ellipsoid = { a: 6_377_563.396, b: 6_356_256.909 };
const GRS80: Ellipsoid = { a: 6_378_137, b: 6_356_752.3141 };

const RADIANS = Math.PI / 180;
const SCALE = 0.9996012717;
const TRUE_ORIGIN = { latitude: 49 * RADIANS, longitude: -2 * RADIANS, easting: 400_000, northing: -100_000 };
const SECONDS = RADIANS / 3600;
const HELMERT = {
  shift: [446.448, -125.157, 542.06] as const,
  turn: [0.1502 * SECONDS, 0.247 * SECONDS, 0.8421 * SECONDS] as const,
  scale: 1 - 20.4894e-6,
};

/** Where a grid reference in metres is on the globe. */
export function pointOfGrid(easting: number, northing: number): Point {
  return toWgs84(unproject(easting, northing));
}

const eccentricitySquared = ({ a, b }: Ellipsoid): number => 1 - (b * b) / (a * a);

/** The meridian's length from the true origin to a latitude. */
function meridian(latitude: number): number {
  const { a, b } = AIRY;
  const n = (a - b) / (a + b);
  const less = latitude - TRUE_ORIGIN.latitude;
  const sum = latitude + TRUE_ORIGIN.latitude;
  return (
    b *
    SCALE *
    ((1 + n + (5 / 4) * n ** 2 + (5 / 4) * n ** 3) * less -
      (3 * n + 3 * n ** 2 + (21 / 8) * n ** 3) * Math.sin(less) * Math.cos(sum) +
      ((15 / 8) * n ** 2 + (15 / 8) * n ** 3) * Math.sin(2 * less) * Math.cos(2 * sum) -
      (35 / 24) * n ** 3 * Math.sin(3 * less) * Math.cos(3 * sum))
  );
}

/** The latitude at which the meridian has the length of the northing: each round comes about a thousand times nearer. */
function footLatitude(northing: number): number {
  const wanted = northing - TRUE_ORIGIN.northing;
  let latitude = TRUE_ORIGIN.latitude;
  for (let round = 0; round < 10; round += 1) latitude += (wanted - meridian(latitude)) / (AIRY.a * SCALE);
  return latitude;
}

/** The names of the terms are those of the guide's annex C. */
function unproject(easting: number, northing: number): Point {
  const latitude = footLatitude(northing);
  const [e2, tan, sec] = [eccentricitySquared(AIRY), Math.tan(latitude), 1 / Math.cos(latitude)];
  const curve = 1 - e2 * Math.sin(latitude) ** 2;
  const nu = (AIRY.a * SCALE) / Math.sqrt(curve);
  const rho = (AIRY.a * SCALE * (1 - e2)) / curve ** 1.5;
  const eta2 = nu / rho - 1;
  const vii = tan / (2 * rho * nu);
  const viii = (tan / (24 * rho * nu ** 3)) * (5 + 3 * tan ** 2 + eta2 - 9 * tan ** 2 * eta2);
  const ix = (tan / (720 * rho * nu ** 5)) * (61 + 90 * tan ** 2 + 45 * tan ** 4);
  const x = sec / nu;
  const xi = (sec / (6 * nu ** 3)) * (nu / rho + 2 * tan ** 2);
  const xii = (sec / (120 * nu ** 5)) * (5 + 28 * tan ** 2 + 24 * tan ** 4);
  const xiiA = (sec / (5040 * nu ** 7)) * (61 + 662 * tan ** 2 + 1320 * tan ** 4 + 720 * tan ** 6);
  const d = easting - TRUE_ORIGIN.easting;
  return {
    latitude: latitude - vii * d ** 2 + viii * d ** 4 - ix * d ** 6,
    longitude: TRUE_ORIGIN.longitude + x * d - xi * d ** 3 + xii * d ** 5 - xiiA * d ** 7,
  };
}

/** OSGB36 in radians to WGS 84 in degrees, by way of earth-centred coordinates. */
function toWgs84({ latitude, longitude }: Point): Point {
  const nu = AIRY.a / Math.sqrt(1 - eccentricitySquared(AIRY) * Math.sin(latitude) ** 2);
  const x = nu * Math.cos(latitude) * Math.cos(longitude);
  const y = nu * Math.cos(latitude) * Math.sin(longitude);
  const z = (1 - eccentricitySquared(AIRY)) * nu * Math.sin(latitude);
  const { shift, turn, scale } = HELMERT;
  return fromEarthCentred(
    shift[0] + scale * x - turn[2] * y + turn[1] * z,
    shift[1] + turn[2] * x + scale * y - turn[0] * z,
    shift[2] - turn[1] * x + turn[0] * y + scale * z,
  );
}

function fromEarthCentred(x: number, y: number, z: number): Point {
  const e2 = eccentricitySquared(GRS80);
  const across = Math.hypot(x, y);
  let latitude = Math.atan2(z, across * (1 - e2));
  for (let round = 0; round < 5; round += 1) {
    const nu = GRS80.a / Math.sqrt(1 - e2 * Math.sin(latitude) ** 2);
    latitude = Math.atan2(z + e2 * nu * Math.sin(latitude), across);
  }
  return { latitude: latitude / RADIANS, longitude: Math.atan2(y, x) / RADIANS };
}
