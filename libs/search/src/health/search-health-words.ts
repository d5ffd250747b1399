import type { OperatorNotice, OperatorPanel } from '@pa/licensing';
import { countWords } from '@pa/web';
import { MOST_SECONDS_BEHIND } from '../engines/index-gate';
import type { SearchStanding } from './search-health.service';
import { totalsOf, type SearchTotals } from './search-totals';

const ON_THE_DATABASE = 'Searches run on the database meanwhile.';
const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** The worker looks every five seconds: after so long it does not run, or cannot write. */
const TOO_LONG = 10 * MINUTE;
const BAD_FIRST = ['bad', 'wait', 'good', 'plain'];

/** How the search stands and what to do about it, for whoever runs the platform. What is worst stands first. */
export function searchNotice(standing: SearchStanding): OperatorNotice {
  const totals = totalsOf(standing);
  const [worst, ...others] = findingsOf(standing, totals).toSorted(
    (a, b) => BAD_FIRST.indexOf(a.kind) - BAD_FIRST.indexOf(b.kind),
  );
  const { kind, title, lines } = worst ?? calm(standing, totals);
  const more = others.flatMap((one) => [sentence(one.title), ...one.lines]);
  return { kind, title, lines: [...new Set([...lines, ...more, ...errorLines(totals)])] };
}

/** The same for whoever helps one register: all of them share one search. */
export function searchPanel(standing: SearchStanding): OperatorPanel {
  const { title, lines } = searchNotice(standing);
  return { title: 'Search, which all registers share', rows: [{ key: title, value: lines.join(' ') }] };
}

function findingsOf(standing: SearchStanding, totals: SearchTotals): OperatorNotice[] {
  if (!standing.hasEngine) return [];
  return [
    ...(standing.fault === null ? [] : [SILENT]),
    ...(totals.setAside === 0 ? [] : [setAside(totals.setAside)]),
    ...(totals.areBuilt ? lateness(totals) : [UNBUILT]),
  ];
}

const SILENT: OperatorNotice = {
  kind: 'bad',
  title: 'The search engine does not answer',
  lines: [ON_THE_DATABASE, 'Look if the engine runs and can be reached. The search then catches up by itself.'],
};

const UNBUILT: OperatorNotice = {
  kind: 'wait',
  title: 'The search is being built',
  lines: [ON_THE_DATABASE, 'If this takes more than an hour, look if the worker runs.'],
};

function setAside(count: number): OperatorNotice {
  return {
    kind: 'bad',
    title: `${countWords(count, 'change')} could not be read`,
    lines: [
      'Some PAs or jobs may be missing when people search.',
      'The log says which ones and why. Once that is mended, run “npm run search:reconcile” to send them again.',
    ],
  };
}

function lateness({ secondsBehind, waiting }: SearchTotals): OperatorNotice[] {
  if (secondsBehind === null || secondsBehind <= MOST_SECONDS_BEHIND) return [];
  const isTooLong = secondsBehind > TOO_LONG;
  const waits = waiting === 0 ? '' : ` ${waitWords(waiting)}`;
  return [
    {
      kind: isTooLong ? 'bad' : 'wait',
      title: `The search is ${ageWords(secondsBehind)} behind${waits === '' ? '' : `.${waits}`}`,
      lines: [ON_THE_DATABASE, ...(isTooLong ? ['Look if the worker runs and can reach the search engine.'] : [])],
    },
  ];
}

/** Nothing to look into. */
function calm({ hasEngine, answeredBy }: SearchStanding, { waiting }: SearchTotals): OperatorNotice {
  if (!hasEngine)
    return {
      kind: 'plain',
      title: 'Searches run on the database',
      lines: ['There is no other search engine here. “Waits” in the list says how long changes wait.'],
    };
  const lines = waiting === 0 ? [] : [waitWords(waiting)];
  if (answeredBy === 'engine') return { kind: 'good', title: 'The search is up to date', lines };
  return { kind: 'wait', title: 'The search engine failed a moment ago', lines: [ON_THE_DATABASE, ...lines] };
}

const AT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' });

function errorLines({ error }: SearchTotals): string[] {
  if (!error) return [];
  return [`The last error was “${error.code}”${error.at ? `, on ${AT.format(error.at)}` : ''}.`];
}

function waitWords(count: number): string {
  return `${countWords(count, 'change')} ${count === 1 ? 'waits' : 'wait'}.`;
}

function ageWords(seconds: number): string {
  if (seconds < 2 * MINUTE) return countWords(Math.round(seconds), 'second');
  if (seconds < 2 * HOUR) return countWords(Math.floor(seconds / MINUTE), 'minute');
  return countWords(Math.floor(seconds / HOUR), 'hour');
}

function sentence(title: string): string {
  return title.endsWith('.') ? title : `${title}.`;
}
