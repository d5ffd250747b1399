export { ApplicationTallies } from './applications/application-tallies.service';
export { APPLICATION_STATES, type ApplicationState } from './applications/application-state';
export { applicationLimits } from './applications/applications.limits';
export { VacancyInvitations, type OwnInvitation } from './applications/vacancy-invitations.service';
export {
  checkAdvert,
  checkQuestions,
  checkText,
  findAddresses,
  findLinks,
  findMail,
  findPhones,
  findPostcodes,
  hitsOf,
  isBlocked,
  NormalisedText,
  withoutOverlap,
  type AdvertToCheck,
  type CheckContext,
  type Finding,
  type FindingCode,
  type Hit,
} from './checker';
export { CoverPairs, type CoverParties } from './cover/cover-pairs.service';
export { ConversationGrounds, type ConversationGround } from './conversation-grounds.reader';
export { RecruitmentFigures } from './figures/recruitment-figures.reader';
export { DAYS_TO_WAIT, UnmetNeed, type UnmetCell } from './figures/unmet-need.reader';
export { recruitmentEntities } from './entities';
export { recruitmentMigrations } from './migrations';
export { NewConversations, type MayStart } from './new-conversations';
export { recruitmentAccess } from './recruitment.access';
export { recruitmentDataMap } from './recruitment.data-map';
export { VacancyChangedError, VacancyNotFoundError } from './recruitment.errors';
export { recruitmentEvents } from './recruitment.events';
export { RecruitmentModule } from './recruitment.module';
export { recruitmentPaths, recruitmentUploads } from './recruitment.paths';
export { recruitmentRetention } from './recruitment.retention';
export { Rules, rulesAccess, rulesPaths, type DatedRule, type RuleKey, type RulesOn, type WageBand } from './rules';
export type { OpenVacancy } from './vacancies/open-vacancy';
export { VacanciesReader } from './vacancies/vacancies.reader';
export { VacancyEntity, type AcceptedFinding, type OwnQuestion } from './vacancies/vacancy.entity';
export type { VacancyState } from './vacancies/vacancy-state';
