import { outwardOf } from '../postcode';
import { bad, gridRow, numberIn, outwardOfPostcode, PASSED_OVER, pointRow, type RowOutcome } from './postcode-row';

/** How to read the rows of one kind of file. */
export interface FileFormat {
  /** Kept with what was imported: "ONSPD or NSPL", "Code-Point Open", "outward codes". */
  readonly source: string;
  /** False when the first line is a row already. */
  readonly hasHeader: boolean;
  /** With fewer columns a row is cut short. */
  readonly columns: number;
  read(fields: readonly string[]): RowOutcome;
}

/** The format that a file's first line shows; null when it is none that we know. */
export function formatOf(firstLine: readonly string[]): FileFormat | null {
  const header = firstLine.map((name) => name.toLowerCase().replace(/\s+/g, '_'));
  return outwardCodes(header) ?? postcodeDirectory(header) ?? codePointOpen(header, firstLine);
}

/** The position of the first of these names among the columns; -1 when none is there. */
function columnOf(header: readonly string[], ...names: readonly string[]): number {
  return names.map((name) => header.indexOf(name)).find((at) => at >= 0) ?? -1;
}

/** outward_code,latitude,longitude and, where it is there, postcodes: the weight of the row. */
function outwardCodes(header: readonly string[]): FileFormat | null {
  const [code, latitude, longitude] = ['outward_code', 'latitude', 'longitude'].map((name) => columnOf(header, name));
  const weight = columnOf(header, 'postcodes');
  if (code === undefined || latitude === undefined || longitude === undefined) return null;
  if (Math.min(code, latitude, longitude) < 0) return null;
  return {
    source: 'outward codes',
    hasHeader: true,
    columns: Math.max(code, latitude, longitude) + 1,
    read: (fields) => {
      const written = (fields[code] ?? '').toUpperCase();
      const point = { latitude: numberIn(fields[latitude]), longitude: numberIn(fields[longitude]) };
      const postcodes = weight < 0 || !fields[weight] ? 1 : numberIn(fields[weight]);
      if (outwardOf(written) !== written) return bad(`"${written}" is not an outward code`);
      if (point.latitude === null || point.longitude === null) return bad('latitude and longitude must be numbers');
      if (postcodes === null || !Number.isInteger(postcodes) || postcodes < 1)
        return bad('postcodes must be a whole number from 1');
      return pointRow({ outward: written, point: { latitude: point.latitude, longitude: point.longitude }, postcodes });
    },
  };
}

/** The largest "no place" that the Office for National Statistics writes instead of a latitude. */
const NO_LATITUDE = 99.999999;

/**
 * ONS Postcode Directory and National Statistics Postcode Lookup. Columns were renamed in 2025 (oseast1m to east1m, pcd to
 * pcd7); both are read. Postcodes no longer in use have a date in `doterm` and are passed over.
 */
function postcodeDirectory(header: readonly string[]): FileFormat | null {
  const postcode = columnOf(header, 'pcds', 'pcd8', 'pcd7', 'pcd', 'pcd2');
  const [latitude, longitude] = [columnOf(header, 'lat'), columnOf(header, 'long')];
  const [easting, northing] = [columnOf(header, 'oseast1m', 'east1m'), columnOf(header, 'osnrth1m', 'north1m')];
  const ended = columnOf(header, 'doterm');
  const hasDegrees = Math.min(latitude, longitude) >= 0;
  if (postcode < 0 || (!hasDegrees && Math.min(easting, northing) < 0)) return null;
  const degrees = (outward: string, fields: readonly string[]): RowOutcome => {
    const point = { latitude: numberIn(fields[latitude]), longitude: numberIn(fields[longitude]) };
    if (!fields[latitude] && !fields[longitude]) return PASSED_OVER;
    if (point.latitude === null || point.longitude === null) return bad('lat and long must be numbers');
    if (point.latitude >= NO_LATITUDE) return PASSED_OVER;
    return pointRow({ outward, point: { latitude: point.latitude, longitude: point.longitude } });
  };
  return {
    source: 'ONSPD or NSPL',
    hasHeader: true,
    columns: Math.max(postcode, ended, ...(hasDegrees ? [latitude, longitude] : [easting, northing])) + 1,
    read: (fields) => {
      const outward = outwardOfPostcode(fields[postcode]);
      if (!outward) return bad(`"${fields[postcode]}" is not a postcode`);
      if (fields[ended]) return PASSED_OVER;
      return hasDegrees ? degrees(outward, fields) : gridRow(outward, fields[easting], fields[northing]);
    },
  };
}

/** Ordnance Survey writes its columns without a header, with short names, with long ones, or with both lines. */
function codePointOpen(header: readonly string[], firstLine: readonly string[]): FileFormat | null {
  const isHeader = (name: string | undefined): boolean => name === 'pc' || name === 'postcode';
  const easting = columnOf(header, 'eastings', 'ea');
  const northing = columnOf(header, 'northings', 'no');
  const named = isHeader(header[0]) && Math.min(easting, northing) >= 0;
  const plain = outwardOfPostcode(firstLine[0]) !== null && [2, 3].every((at) => /^\d+$/.test(firstLine[at] ?? ''));
  if (!named && !plain) return null;
  const [east, north] = named ? [easting, northing] : [2, 3];
  return {
    source: 'Code-Point Open',
    hasHeader: named,
    columns: Math.max(east, north) + 1,
    read: (fields) => {
      if (isHeader(fields[0]?.toLowerCase())) return PASSED_OVER;
      const outward = outwardOfPostcode(fields[0]);
      return outward ? gridRow(outward, fields[east], fields[north]) : bad(`"${fields[0]}" is not a postcode`);
    },
  };
}
