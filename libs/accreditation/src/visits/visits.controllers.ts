import type { AccountPlace, PersonPlace } from '@pa/accounts';
import { VisitHomesApiController } from '../api/visits/visit-homes.api-controller';
import { FindingViewsApiController } from '../api/visits/finding-views.api-controller';
import { VisitMissesApiController } from '../api/visits/visit-misses.api-controller';
import { OwnVisitsApiController } from '../api/visits/own-visits.api-controller';
import { VisitsApiController } from '../api/visits/visits.api-controller';
import { FindingViewsPageController } from '../pages/visits/finding-views.page-controller';
import { OwnVisitsPageController } from '../pages/visits/own-visits.page-controller';
import { VisitChoicePageController } from '../pages/visits/visit-choice.page-controller';
import { VisitDeskPageController } from '../pages/visits/visit-desk.page-controller';
import { VisitFindingsPageController } from '../pages/visits/visit-findings.page-controller';
import { VisitHomesPageController } from '../pages/visits/visit-homes.page-controller';
import { VisitMissesPageController } from '../pages/visits/visit-misses.page-controller';
import { VisitQuestionsPageController } from '../pages/visits/visit-questions.page-controller';
import { visitsAccess } from './visits.access';
import { visitsPaths } from './visits.paths';

/** Monitoring visits over HTTP. The questions and the choice of a PA come before the visits, whose ids could be mistaken for them. */
export const visitsControllers = [
  VisitQuestionsPageController,
  VisitChoicePageController,
  VisitDeskPageController,
  VisitFindingsPageController,
  FindingViewsPageController,
  VisitHomesPageController,
  VisitMissesPageController,
  OwnVisitsPageController,
  VisitsApiController,
  VisitHomesApiController,
  FindingViewsApiController,
  VisitMissesApiController,
  OwnVisitsApiController,
];

/** Where people find them. */
export const visitsPlaces: readonly AccountPlace[] = [
  {
    text: 'Visits',
    hint: 'When we look how your work goes, what we saw, and what to do about it.',
    href: visitsPaths.own,
    roles: visitsAccess.ownVisits.roles,
    order: 16.7,
  },
  {
    text: 'Visits to PAs',
    hint: 'Who is visited when, what was seen, and what is left to do.',
    href: visitsPaths.list,
    roles: visitsAccess.seeVisits.roles,
    order: 50.55,
    group: 'Checks and approvals',
  },
];

/** Where staff find them on a PA's page. */
export const visitsPersonPlaces: readonly PersonPlace[] = [
  {
    text: 'Visits',
    hint: 'See when this PA was visited, and plan a visit.',
    href: visitsPaths.planFor,
    roles: visitsAccess.planVisits.roles,
    about: ['pa'],
    order: 50,
  },
];
