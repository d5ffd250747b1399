import { Global, Module } from '@nestjs/common';
import { AccreditationPrivacy } from './accreditation-privacy';
import { boardProviders } from './board/board.providers';
import { bookingsProviders } from './bookings/bookings.providers';
import { cardsProviders } from './cards/cards.providers';
import { CheckCalendarRepository } from './checks/check-calendar.repository';
import { CheckDesk } from './checks/check-desk.service';
import { CheckPermissionsRepository } from './checks/check-permissions.repository';
import { CheckRenewalsRepository } from './checks/check-renewals.repository';
import { CheckLines } from './checks/check-lines.reader';
import { ChecksRepository } from './checks/checks.repository';
import { OwnChecks } from './checks/own-checks.service';
import { SeenEvidence } from './checks/seen-evidence.reader';
import { SeenEvidenceRepository } from './checks/seen-evidence.repository';
import { partFilesProviders } from './part-files/part-files.providers';
import { passportProviders } from './passport/passport.providers';
import { evidenceRulesProviders } from './policies/policies.providers';
import { quizzesProviders } from './quizzes/quizzes.providers';
import { schemesProviders } from './schemes/schemes.providers';
import { CheckPlansRepository } from './route-finder/check-plans.repository';
import { OwnCheckPlan } from './route-finder/own-check-plan.service';
import { referencesProviders } from './references/references.providers';
import { visitsProviders } from './visits/visits.providers';
import { trainingProviders } from './training/training.providers';

const services = [
  ...bookingsProviders,
  ...boardProviders,
  ...cardsProviders,
  ...passportProviders,
  ...evidenceRulesProviders,
  AccreditationPrivacy,
  ChecksRepository,
  CheckCalendarRepository,
  CheckPermissionsRepository,
  CheckRenewalsRepository,
  OwnChecks,
  CheckPlansRepository,
  OwnCheckPlan,
  CheckDesk,
  CheckLines,
  SeenEvidenceRepository,
  SeenEvidence,
  ...partFilesProviders,
  ...quizzesProviders,
  ...schemesProviders,
  ...referencesProviders,
  ...trainingProviders,
  ...visitsProviders,
];

/** Evidence: what PAs tell of their checks, and what staff saw of them and when. */
@Global()
@Module({ providers: services, exports: services })
export class AccreditationModule {}
