// What concerns an engine beside PostgreSQL, where MEILI_URL names a real Meilisearch on this machine whose indexes of PAs and jobs
// may be thrown away: our search on each engine beside a bare query of Meilisearch with the same filters, in turn.

import { compiled } from './compiled.mjs';
import { HOURS, PLACES } from './data.mjs';
import { load, median } from './load.mjs';
import { startOurs } from './sides.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 8);
const ON_A_PAGE = 20;

/** @returns {Promise<{ onPostgres: number, onMeilisearch: number }>} p95 of ours ÷ p95 of the bare query, medians of the rounds */
export async function besideMeilisearch({ database, cluster, secretKey, licenseeId, geo, ours, searches, say }) {
  const settings = { MEILI_URL: process.env.MEILI_URL, MEILI_KEY: process.env.MEILI_KEY ?? '' };
  await fillTheIndex({ database, cluster, secretKey, settings, say });
  const onMeilisearch = await startOurs(database, cluster.dataDirectory, { SECRET_KEY: secretKey, ...settings });
  const sides = {
    bare: { port: Number(new URL(settings.MEILI_URL).port), requests: bareRequests(settings, licenseeId, geo) },
    onPostgres: { port: ours.port, requests: searches(ours.port) },
    onMeilisearch: { port: onMeilisearch.port, requests: searches(onMeilisearch.port) },
  };
  const p95 = Object.fromEntries(Object.keys(sides).map((name) => [name, []]));
  try {
    for (let round = 1; round <= ROUNDS; round += 1) {
      for (const [name, side] of Object.entries(sides)) p95[name].push((await load({ ...side, seconds: SECONDS })).p95);
      say(
        `round ${round} of ${ROUNDS}  p95: ${Object.entries(p95)
          .map(([name, list]) => `${name} ${list.at(-1).toFixed(1)} ms`)
          .join(', ')}`,
      );
    }
  } finally {
    await onMeilisearch.stop();
  }
  const against = (name) => median(p95[name]) / median(p95.bare);
  return { onPostgres: against('onPostgres'), onMeilisearch: against('onMeilisearch') };
}

/** As `npm run search:rebuild` does it. */
async function fillTheIndex({ database, cluster, secretKey, settings, say }) {
  const { withServices } = compiled('apps/cli/src/services.js');
  const { parseConfig } = compiled('libs/platform/src/index.js');
  const { IndexRebuild, SearchIndexes } = compiled('libs/search/src/index.js');
  const config = parseConfig({
    DATABASE_URL: database.appUrl,
    DATA_DIR: cluster.dataDirectory,
    SECRET_KEY: secretKey,
    DEMO: '1',
    LOG_LEVEL: 'silent',
    ...settings,
  });
  await withServices(config, async (services) => {
    for (const index of services.get(SearchIndexes).all)
      await services
        .get(IndexRebuild)
        .run(index, (_, count) => say(`${index.name}: ${count.toLocaleString('en-GB')} documents in Meilisearch`));
  });
}

/** The same filters as ours, the nearest first, and the first page of documents. */
function bareRequests({ MEILI_KEY }, licenseeId, { reaches }) {
  const { paFilter } = compiled('libs/search/src/engines/meilisearch/pa-filter.js');
  const { PA_INDEX } = compiled('libs/search/src/indexing/pa-index.js');
  const { packNeed, parseHours, ringText } = compiled('libs/matching/src/index.js');
  const parsed = parseHours(HOURS);
  const { needAwake, needAsleep } = packNeed(parsed.value ?? parsed.spans ?? parsed);
  const need = [needAwake, needAwake, needAsleep, needAsleep].map(ringText).join('');
  return PLACES.map((near) => ({
    method: 'POST',
    path: `/indexes/${PA_INDEX}/search`,
    headers: { 'content-type': 'application/json', ...(MEILI_KEY && { authorization: `Bearer ${MEILI_KEY}` }) },
    body: JSON.stringify({
      q: '',
      filter: paFilter({ licenseeId, reach: reaches[near], must: {}, tasksOrTraining: [], need }),
      sort: ['confirmed:desc'],
      limit: ON_A_PAGE,
    }),
  }));
}
