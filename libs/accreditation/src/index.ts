export { accreditationAccess } from './accreditation.access';
export { accreditationDataMap } from './accreditation.data-map';
export { accreditationEvents } from './accreditation.events';
export { AccreditationModule } from './accreditation.module';
export { accreditationPaths } from './accreditation.paths';
export { accreditationRetention } from './accreditation.retention';
export { OwnPlaces } from './bookings/own-places.service';
export { SessionDesk } from './bookings/session-desk.service';
export { CheckDesk } from './checks/check-desk.service';
export { CheckLines } from './checks/check-lines.reader';
export type { CheckLine } from './checks/check-words';
export { OwnChecks } from './checks/own-checks.service';
export { SeenEvidence } from './checks/seen-evidence.reader';
export { ApprovalDecisions } from './schemes/approval-decisions.service';
export { ApprovalDesk } from './schemes/approval-desk.service';
export { OwnApprovals } from './schemes/own-approval.service';
export { SchemeDesk } from './schemes/scheme-desk.service';
export { STARTING_SCHEME } from './schemes/scheme';
export { schemesPaths } from './schemes/schemes.paths';
export { StandingReader, type PaStanding } from './schemes/standing.reader';
export { OwnReferences } from './references/own-references.service';
export { RefereeAnswers } from './references/referee-answers.service';
export { ReferenceDesk } from './references/reference-desk.service';
export { ReferenceLinks } from './references/reference-links.service';
export { referencesLimits } from './references/references.limits';
export { ReferenceReader, type ReferenceCount } from './references/reference.reader';
export {
  isTrainingCategory,
  TRAINING_CATEGORIES,
  TRAINING_NAMES,
  type TrainingCategory,
} from './training/training-categories';
export { TrainingReader, type TrainingLine } from './training/training.reader';
export { accreditationEntities } from './entities';
export { accreditationMigrations } from './migrations';
export { allowsEnhanced, findRoute } from './route-finder/find-route';
export { nationOf } from './route-finder/nation-of';
export { CLASS_OF_TASK, classOfTasks, type TaskClass, type WorksWith } from './route-finder/task-classes';
