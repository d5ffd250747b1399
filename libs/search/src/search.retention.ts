import { deleteRows, type RetentionRule } from '@pa/platform';

const ALERTED = '(SELECT s.person_id FROM saved_searches s WHERE s.licensee_id = t.licensee_id AND s.id = t.search_id)';

/** This lib's lines of the retention schedule. */
export const searchRetention: readonly RetentionRule[] = [
  {
    key: 'search.cards',
    what: 'Cards of PAs in the search',
    keep: 'while it is used',
    from: 'as long as the profile is shown',
    then: 'deleted',
    why: 'A card goes as soon as its profile is paused, hidden, put away or deleted.',
  },
  {
    key: 'search.index-entries',
    what: 'What a search engine beside the database holds: cards of PAs, words of open adverts, and the note of their version',
    keep: 'while it is used',
    from: 'as long as the profile is shown or the advert is open',
    then: 'deleted',
    why: 'It goes with the card or the advert; the note goes when the engine says that it is gone.',
  },
  {
    key: 'search.saved-searches',
    what: 'Searches that were stopped',
    keep: { months: 6 },
    from: 'after it was stopped',
    then: 'deleted',
    why: 'So that you can start it again. A search that goes on is kept as long as you are looking.',
    clear: deleteRows({ table: 'saved_searches', since: 't.stopped_at', whose: 't.person_id' }),
  },
  {
    key: 'search.alerts',
    what: 'Which adverts and profiles a saved search was told of',
    keep: { months: 12 },
    from: 'after it was found',
    then: 'deleted',
    why: 'So that you are not told of the same one twice.',
    clear: deleteRows({ table: 'search_alerts', since: 't.found_at', whose: ALERTED }),
  },
  {
    key: 'search.saved-jobs',
    what: 'Jobs that PAs saved',
    keep: { months: 12 },
    from: 'after a job was saved',
    then: 'deleted',
    why: 'So that you find a job again. Adverts end long before.',
    clear: deleteRows({ table: 'saved_jobs', since: 't.saved_at', whose: 't.person_id' }),
  },
];
