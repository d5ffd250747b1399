// Registers full of invented PAs, made by the database itself: INSERT … SELECT, so that a million rows are minutes, not hours.

import { createHash } from 'node:crypto';
import { compiled } from './compiled.mjs';

/** Searched from here; every register has the same number of PAs around each. */
export const PLACES = ['Chester', 'Bolton', 'Exeter', 'Bristol'];
/** PAs within ten miles of each place; the search's hours leave about 250 of them. */
const AROUND = 285;

export const HOURS = 'mon 07:00-09:00,tue 07:00-09:00,wed 07:00-09:00,thu 07:00-09:00,fri 07:00-09:00';

/** A UUID that is the same in every run. */
export function idOf(name) {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** One register with `count` PAs: AROUND of them near each place, the others at least fifteen miles from all. */
export async function fillRegister(client, { slug, count, near, far }) {
  const id = idOf(slug);
  const brand = brandOfBench();
  await client.query('INSERT INTO licensees (id, slug, name, brand, policies) VALUES ($1, $2, $3, $4, $5)', [
    id,
    slug,
    `Register ${slug}`,
    brand,
    { moderation: 'after', terms: [] },
  ]);
  await client.query('INSERT INTO licensee_hosts VALUES ($1, $2, true)', [`${slug}.localhost`, id]);
  const homes = near.flatMap((districts) => Array.from({ length: AROUND }, (_, n) => districts[n % districts.length]));
  await client.query(PEOPLE, [id, count]);
  await client.query(PROFILES, [id, count, homes, far]);
  await client.query(PROJECTION, [id, weeks(), cards()]);
}

/** A whole brand: a register without its words cannot answer what it is. */
export function brandOfBench() {
  const { demonstrationBrands } = compiled('libs/web/src/index.js');
  return { ...demonstrationBrands['north-west'], ...WORDS };
}

const WORDS = {
  region: 'Bench',
  shortName: 'PA Register',
  welcome: 'Welcome.',
  strapline: 'Find a PA',
  phone: '0151 496 0142',
  openingHours: 'Monday to Friday, 09:00 to 17:00.',
  textRelay: '',
  email: 'help@example.com',
  address: '',
  footerLine: '',
  areas: [],
  words: {},
};

/** Names of half-hours that repeat every 40 PAs: mornings, days, evenings, nights; one in ten is never free at 07:00. */
function weekSpans() {
  return Array.from({ length: 40 }, (_, n) => {
    const start = n % 10 === 9 ? 720 : 360 + (n % 5) * 30;
    const days = [0, 1, 2, 3, 4, 5, 6].filter((day) => (n + day) % 4 !== 0);
    return days.map((day) => ({
      day,
      start,
      minutes: 180 + (n % 8) * 60,
      kind: 'awake',
      weeks: n % 7 === 0 && day % 2 ? 'a' : 'every',
      termTimeOnly: false,
    }));
  });
}

function weeks() {
  const { weekText } = compiled('libs/search/src/projection/projected-pa.js');
  return weekSpans().map(weekText);
}

function cards() {
  return weekSpans().map((week, n) =>
    JSON.stringify({
      name: `Person ${String.fromCharCode(65 + (n % 26))}.`,
      headline: 'Calm and steady help in the mornings, with a hoist or without',
      week,
    }),
  );
}

const PEOPLE = `
  INSERT INTO people (licensee_id, id, display_name, name_sealed, email_sealed, email_index, password_hash, roles, email_verified_at)
  SELECT $1::uuid, md5($1::uuid::text || n)::uuid, 'Person P.', '\\x00', '\\x00', decode(md5($1::uuid::text || n), 'hex'), 'none', '{pa}', now()
    FROM generate_series(1, $2::integer) n`;

const PROFILES = `
  INSERT INTO pa_profiles (licensee_id, id, person_id, state, first_name, initial, headline, about, district, travel_miles,
                           age_band, confirmed_at, published_at)
  SELECT $1::uuid, md5('profile' || $1::uuid::text || n)::uuid, md5($1::uuid::text || n)::uuid, 'published', 'Person', 'P', 'Calm and steady help',
         repeat('I have worked with people at home for some years. ', 6),
         CASE WHEN n <= cardinality($3::text[]) THEN ($3::text[])[n] ELSE ($4::text[])[1 + n % cardinality($4::text[])] END,
         (ARRAY[15, 20, 30, 50])[1 + n % 4], 'adult',
         now() - make_interval(days => n % 59), now() - make_interval(days => n % 700)
    FROM generate_series(1, $2::integer) n`;

const PROJECTION = `
  INSERT INTO search.search_pas
  SELECT licensee_id, id, district, travel_miles * 100, bits, ($2::text[])[1 + n % 40]::bit(1344),
         confirmed_at::date, published_at, to_tsvector('english', headline || ' ' || about), ($3::text[])[1 + n % 40]
    FROM (
      SELECT p.*, row_number() OVER (ORDER BY id) AS n,
             (('x' || md5(id::text) || md5('b' || id) || md5('c' || id))::bit(384)
              & ('x' || md5('d' || id) || md5('e' || id) || md5('f' || id))::bit(384)) AS bits
        FROM pa_profiles p WHERE licensee_id = $1
    ) p`;
