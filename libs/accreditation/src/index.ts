export { accreditationAccess } from './accreditation.access';
export { accreditationDataMap } from './accreditation.data-map';
export { accreditationEvents } from './accreditation.events';
export { AccreditationModule } from './accreditation.module';
export { accreditationPaths } from './accreditation.paths';
export { accreditationRetention } from './accreditation.retention';
export { CourseDesk } from './bookings/course-desk.service';
export { OwnCourses } from './bookings/own-courses.service';
export { OwnPlaces } from './bookings/own-places.service';
export { SessionDesk } from './bookings/session-desk.service';
export { cardsLimits } from './cards/cards.limits';
export { cardsPaths } from './cards/cards.paths';
export { LiveCards } from './cards/live-cards.service';
export { OwnCards } from './cards/own-card.service';
export { CheckDesk } from './checks/check-desk.service';
export { CheckLines } from './checks/check-lines.reader';
export type { CheckLine } from './checks/check-words';
export { OwnChecks } from './checks/own-checks.service';
export { SeenEvidence } from './checks/seen-evidence.reader';
export { EvidenceFigures } from './figures/evidence-figures.reader';
export {
  DBS_RULES,
  dbsRuleWords,
  evidenceRulesOf,
  INTRODUCTION_DUTIES,
  type EvidenceRules,
  type IntroductionDuty,
} from './policies/evidence-rules';
export { OwnPartFiles } from './part-files/own-part-files.service';
export { PartFileDesk } from './part-files/part-file-desk.service';
export { partFilesUploads } from './part-files/part-files.paths';
export { CarriedApprovals } from './passport/carried-approvals.service';
export { ApprovalStatements } from './passport/approval-statements.service';
export { StatementIssuers } from './passport/statement-issuers.service';
export { StatementKeys } from './passport/statement-keys.service';
export { EvidenceRulesDesk } from './policies/evidence-rules.service';
export { DUTY_STATES, IntroductionEvidence, type DutyState } from './policies/introduction-evidence.reader';
export { OwnQuizzes } from './quizzes/own-quizzes.service';
export { markQuiz, type QuizContent } from './quizzes/quiz';
export { quizFaults } from './quizzes/quiz-faults';
export { QuizDesk } from './quizzes/quiz-desk.service';
export { ApprovalDecisions } from './schemes/approval-decisions.service';
export { ApprovalDesk } from './schemes/approval-desk.service';
export { OwnApprovals } from './schemes/own-approval.service';
export { DirectoryDesk } from './schemes/directory-desk.service';
export { directoryOf, type DirectoryModel } from './schemes/directory-model';
export { DirectoryReader } from './schemes/directory.reader';
export { SchemeDesk } from './schemes/scheme-desk.service';
export { STARTING_SCHEME } from './schemes/scheme';
export { schemesPaths } from './schemes/schemes.paths';
export { StandingReader, type PaStanding } from './schemes/standing.reader';
export type { Answers } from './references/answers';
export type { ReferenceState } from './references/reference-state';
export { OwnReferences } from './references/own-references.service';
export { RefereeAnswers } from './references/referee-answers.service';
export { ReferenceDesk } from './references/reference-desk.service';
export { ReferenceLinks } from './references/reference-links.service';
export { referencesLimits } from './references/references.limits';
export { ReadableReferences } from './references/sharing/readable-references.service';
export { ReferenceCircle, type CircleSource, type InTouch } from './references/sharing/reference-circle';
export { ReferenceSharing } from './references/sharing/reference-sharing.service';
export { ReferenceReader, type ReferenceCount } from './references/reference.reader';
export {
  isTrainingCategory,
  TRAINING_CATEGORIES,
  TRAINING_NAMES,
  type TrainingCategory,
} from './training/training-categories';
export { OwnTrainings } from './training/own-trainings.service';
export { OwnVisits } from './visits/own-visits.service';
export { VisitDesk } from './visits/visit-desk.service';
export { VisitFindings } from './visits/visit-findings.service';
export { STARTING_QUESTIONS } from './visits/visit-questions';
export { VisitQuestions } from './visits/visit-questions.service';
export { TrainingDesk } from './training/training-desk.service';
export { TrainingLines } from './training/training-lines.reader';
export { TrainingWanted, type JobsInReach } from './training/training-wanted';
export { trainingPaths, trainingUploads } from './training/training.paths';
export type { TrainingShown } from './training/training-words';
export { TrainingReader, type TrainingLine } from './training/training.reader';
export { accreditationEntities } from './entities';
export { accreditationMigrations } from './migrations';
export { visitsMigrations } from './migrations/of-visits';
export { allowsEnhanced, findRoute } from './route-finder/find-route';
export { OwnCheckPlan } from './route-finder/own-check-plan.service';
export { nationOf } from './route-finder/nation-of';
export { CLASS_OF_TASK, classOfTasks, type TaskClass, type WorksWith } from './route-finder/task-classes';
