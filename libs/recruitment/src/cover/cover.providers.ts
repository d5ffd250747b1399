import { CoverAddresses } from './cover-addresses.service';
import { CoverAnswers } from './cover-answers.service';
import { CoverBeginnings } from './cover-beginnings.service';
import { CoverBoard } from './cover-board.service';
import { CoverCalendar } from './cover-calendar.service';
import { CoverCandidates } from './cover-candidates.service';
import { CoverCircle } from './cover-circle.service';
import { CoverCircleRepository } from './cover-circle.repository';
import { CoverOffersRepository } from './cover-offers.repository';
import { CoverPairs } from './cover-pairs.service';
import { CoverRequests } from './cover-requests.service';
import { CoverRequestsRepository } from './cover-requests.repository';
import { CoverViews } from './cover-views.service';
import { CoverWaves } from './cover-waves.service';
import { EmergencyPlans } from './emergency-plans.service';

/** Services and repositories of cover. */
export const coverProviders = [
  CoverCircleRepository,
  CoverOffersRepository,
  CoverRequestsRepository,
  CoverAddresses,
  CoverAnswers,
  CoverBeginnings,
  CoverBoard,
  CoverCalendar,
  CoverCandidates,
  CoverCircle,
  CoverPairs,
  CoverRequests,
  CoverViews,
  CoverWaves,
  EmergencyPlans,
];
