import { FindingViews } from './finding-views.service';
import { FindingsRepository } from './findings.repository';
import { OwnVisits } from './own-visits.service';
import { VisitChoice } from './visit-choice.service';
import { VisitDesk } from './visit-desk.service';
import { VisitFindings } from './visit-findings.service';
import { VisitFormsRepository } from './visit-forms.repository';
import { VisitHomes } from './visit-homes.service';
import { VisitMissesRepository } from './visit-misses.repository';
import { VisitMisses } from './visit-misses.service';
import { VisitPeople } from './visit-people';
import { VisitQuestions } from './visit-questions.service';
import { VisitsRepository } from './visits.repository';

/** Services and repositories of monitoring visits. */
export const visitsProviders = [
  VisitsRepository,
  FindingsRepository,
  VisitFormsRepository,
  VisitPeople,
  VisitChoice,
  VisitDesk,
  VisitFindings,
  FindingViews,
  VisitHomes,
  VisitMissesRepository,
  VisitMisses,
  OwnVisits,
  VisitQuestions,
];
