import { SearchHealthResponse } from './search-health.response';
import type { IndexHealth, SearchStanding } from './search-health.service';
import { searchNotice } from './search-health-words';

const INDEX: IndexHealth = {
  name: 'register-pas',
  isBuilt: true,
  isBeingRebuilt: false,
  secondsBehind: 2,
  waiting: 0,
  setAside: 0,
  error: null,
};
const JOBS: IndexHealth = { ...INDEX, name: 'register-vacancies', secondsBehind: 4 };
const FINE: SearchStanding = { hasEngine: true, fault: null, answeredBy: 'engine', indexes: [INDEX, JOBS] };
const withPas = (own: Partial<IndexHealth>): SearchStanding => ({
  ...FINE,
  answeredBy: 'postgresql',
  indexes: [{ ...INDEX, ...own }, JOBS],
});
const LATE = ['wait', 'The search is 40 seconds behind. 12 changes wait.'] as const;
const LATER = ['wait', 'The search is 5 minutes behind. 1 change waits.'] as const;
const headOf = (standing: SearchStanding) => {
  const { kind, title } = searchNotice(standing);
  return [kind, title];
};

describe('how the search stands, in words', () => {
  const NONE: SearchStanding = { hasEngine: false, fault: null, answeredBy: 'postgresql', indexes: [] };
  it.each<[string, SearchStanding, readonly [string, string]]>([
    ['all is well', FINE, ['good', 'The search is up to date']],
    ['there is no engine', NONE, ['plain', 'Searches run on the database']],
    ['an index is behind', withPas({ secondsBehind: 40, waiting: 12 }), LATE],
    ['one change waits', withPas({ secondsBehind: 300, waiting: 1 }), LATER],
    ['nobody writes', withPas({ secondsBehind: 8_000 }), ['bad', 'The search is 2 hours behind']],
    ['one is not built', withPas({ isBuilt: false, secondsBehind: null }), ['wait', 'The search is being built']],
    ['changes are set aside', withPas({ setAside: 3 }), ['bad', '3 changes could not be read']],
    ['the engine is down', { ...withPas({}), fault: 'unreachable' }, ['bad', 'The search engine does not answer']],
    ['it failed just now', withPas({}), ['wait', 'The search engine failed a moment ago']],
  ])('when %s', (_when, standing, said) => {
    expect(headOf(standing)).toEqual(said);
  });

  it('says first what is worst, then the rest, what to do, and the last error with its time', () => {
    const at = new Date('2027-01-05T09:30:00Z');
    const pas = { ...INDEX, secondsBehind: 90, waiting: 1_200, setAside: 1, error: { code: 'too-slow', at } };
    const jobs = { ...JOBS, error: { code: 'refused', at: new Date(0) } };
    expect(searchNotice({ ...FINE, fault: 'too-slow', indexes: [pas, jobs] })).toEqual({
      kind: 'bad',
      title: 'The search engine does not answer',
      lines: [
        'Searches run on the database meanwhile.',
        'Look if the engine runs and can be reached. The search then catches up by itself.',
        '1 change could not be read.',
        'Some PAs or jobs may be missing when people search.',
        'The log says which ones and why. Once that is mended, run “npm run search:reconcile” to send them again.',
        'The search is 90 seconds behind. 1,200 changes wait.',
        'The last error was “too-slow”, on 5 January 2027 at 09:30.',
      ],
    });
  });

  it('keeps names and errors from machines that nobody knows', () => {
    const error = { code: 'invalid_document_fields', at: null };
    expect(SearchHealthResponse.of(withPas({ secondsBehind: 40, waiting: 12, setAside: 3, error }))).toEqual({
      status: 'needs-a-look',
      answeredBy: 'postgresql',
      secondsBehind: 40,
      waiting: 12,
      setAside: 3,
    });
    expect(searchNotice(withPas({ error })).lines).toContain('The last error was “invalid_document_fields”.');
  });
});
