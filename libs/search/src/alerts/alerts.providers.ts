import { AlertAnswers } from './alert-answers.service';
import { AlertCalendar } from './alert-calendar.service';
import { AlertLinks } from './alert-links.service';
import { AlertRecipients } from './alert-recipients.service';
import { AlertMatcher } from './alert-matcher.service';
import { MatchingRepository } from './matching.repository';
import { ReachRenewal } from './reach-renewal.service';
import { SavedSearchesRepository } from './saved-searches.repository';
import { SavedSearches } from './saved-searches.service';
import { SearchReachesRepository } from './search-reaches.repository';

/** What controllers and the worker use of saved searches. */
export const ALERT_SERVICES = [
  AlertAnswers,
  AlertCalendar,
  AlertLinks,
  AlertMatcher,
  AlertRecipients,
  MatchingRepository,
  ReachRenewal,
  SavedSearches,
  SavedSearchesRepository,
  SearchReachesRepository,
];
