import autocannon from 'autocannon';

/**
 * Twenty connections for some seconds over a list of requests in turn. Answers requests a second and the p95 of all
 * response times in milliseconds; throws when anything but 200 came back.
 */
export async function load({ port, requests, seconds, connections = 20 }) {
  const times = [];
  let wrong = 0;
  const instance = autocannon({ url: `http://127.0.0.1:${port}`, connections, duration: seconds, requests });
  instance.on('response', (_client, status, _bytes, time) => {
    times.push(time);
    if (status !== 200) wrong += 1;
  });
  const result = await instance;
  if (wrong + result.errors + result.timeouts > 0) throw new Error(`${wrong} wrong answers, ${result.errors} errors`);
  times.sort((a, b) => a - b);
  return { rps: times.length / result.duration, p95: times[Math.floor(times.length * 0.95)] };
}

export function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** Medians of several runs, figure by figure. */
export function medians(runs) {
  return { rps: median(runs.map(({ rps }) => rps)), p95: median(runs.map(({ p95 }) => p95)) };
}
