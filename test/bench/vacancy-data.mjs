// Registers with open adverts of invented employers.

import { compiled } from './compiled.mjs';
import { idOf } from './data.mjs';

const TASKS = ['washing', 'dressing', 'cooking', 'cleaning', 'shopping', 'hoist', 'leisure', 'appointments'];
const STARTS = [420, 480, 540, 600, 720, 780, 900, 1020, 1080];

/** The districts within some miles of a place, with their distances. */
export async function districtsNear(places, near, miles) {
  const { point } = await places.resolve(near);
  return places.districtsWithin(point, miles);
}

/** The same adverts in every run. */
export function jobRows({ slug, count, districts }) {
  return Array.from({ length: count }, (_, n) => {
    const { district, hundredthsOfMile } = districts[(n * 7) % districts.length];
    const days = [0, 1, 2, 3, 4, 5, 6].filter((day) => (n * 5 + day * 3) % 7 < 1 + (n % 4));
    const hours = days.map((day) => ({
      day,
      start: STARTS[n % STARTS.length],
      minutes: 60 + (n % 5) * 60,
      kind: 'awake',
      weeks: 'every',
      termTimeOnly: false,
    }));
    return { id: idOf(`${slug} job ${n}`), n, district, hundredths: hundredthsOfMile, hours };
  });
}

export async function fillRegisterOnly(client, slug) {
  const { demonstrationBrands } = compiled('libs/web/src/index.js');
  const id = idOf(slug);
  const brand = {
    ...demonstrationBrands['north-west'],
    areas: ['CH'],
    region: 'Nowhere',
    charityNumber: '1',
    phone: '01632 960000',
    openingHours: 'Always',
    textRelay: '',
  };
  await client.query('INSERT INTO licensees (id, slug, name, brand, policies) VALUES ($1, $2, $2, $3, $4)', [
    id,
    slug,
    brand,
    { moderation: 'after', terms: [] },
  ]);
  await client.query('INSERT INTO licensee_hosts VALUES ($1, $2, true)', [`${slug}.localhost`, id]);
  return id;
}

/** A register with open adverts, each of an employer of its own. */
export async function fillJobs(client, { slug, rows }) {
  const id = await fillRegisterOnly(client, slug);
  await client.query(
    `INSERT INTO people (licensee_id, id, display_name, name_sealed, email_sealed, email_index, password_hash, roles, email_verified_at)
     SELECT $1::uuid, u, 'Person P.', '\\x00', '\\x00', decode(md5($1::text || u::text), 'hex'), 'none', '{employer}', now()
       FROM unnest($2::uuid[]) u`,
    [id, rows.map((row) => row.id)],
  );
  await client.query(
    `INSERT INTO vacancies (licensee_id, id, person_id, state, title, about, hours, tasks_required, employment, pay_pence, district, closes_on, published_at)
     SELECT $1::uuid, r.id, r.id, 'published', 'Help at home', repeat('Help at home with the day. ', 20), r.hours, r.tasks,
            '{employed}', 1271 + r.n % 300, r.district, current_date + 30, now() - make_interval(days => r.n % 60)
       FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, n integer, district text, hours jsonb, tasks text[])`,
    [id, JSON.stringify(rows.map((row) => ({ ...row, tasks: [TASKS[row.n % TASKS.length]] })))],
  );
  return id;
}
