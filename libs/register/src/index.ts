export { IdParam } from './api/dates.request';
export { KeyList } from './api/key-list.decorator';
export { keysIn } from './api/taxonomy-keys';
export { TimeOfWeek, timeOfWeek, weekOf } from './api/times';
export { BLANK_EMPLOYER_DETAILS, type EmployerDetails } from './employer-details';
export { withAnswers as needsWithAnswers } from './employer-needs';
export { EmployerProfileEntity } from './employer-profile.entity';
export { EmployerProfiles, type OwnEmployerProfile } from './employer-profiles.service';
export { registerEntities } from './entities';
export { PaFigures } from './figures/pa-figures.reader';
export { Freshness } from './freshness.service';
export { daysAfter, isDay, localDay } from './local-day';
export { lastDecisionOf, LookTable, type Decided, type LastDecision, type LookDecision } from './look-table';
export { registerMigrations } from './migrations';
export type { PaCardFacts, WeekSpan } from './pa-card-facts';
export { PaProfileDateEntity, type ExtraSpan } from './pa-profile-date.entity';
export { PaProfileModerationEntity } from './pa-profile-moderation.entity';
export { PROFILE_PARTS, progressOf, type ProfilePart } from './pa-profile-progress';
export type { PaProfileState } from './pa-profile-state';
export { PaProfileEntity } from './pa-profile.entity';
export { PaProfilesReader, type Applicant, type ShortNoticePa } from './pa-profiles.reader';
export { PaSexReader, type Sex } from './pa-sex.reader';
export { choicesOf, inLine, labelLine, labelsOf, type Choice } from './pages/choices';
export {
  numberIn,
  numberText,
  penceIn,
  poundsText,
  wantsNext,
  type SectionForm,
  type SectionFormClass,
} from './pages/forms/section-form';
export { DecisionForm } from './pages/forms/decision.form';
export { taskGroupsOf, type TaskGroup } from './pages/forms/task-answers.form';
export { dayOf, daysSince } from './pages/profile-status';
export { PublicProfilePresenter, type ProfileAsk, type PublicProfileView } from './pages/public-profile.presenter';
export type { ProfileDate, PublicPaProfile } from './public-pa-profile';
export { registerAccess } from './register.access';
export { registerDataMap } from './register.data-map';
export { registerEvents } from './register.events';
export { RegisterModule } from './register.module';
export { registerPaths } from './register.paths';
export { registerRetention } from './register.retention';
export { inListOrder, outside, tidyLine, tooLong, unknownKeys } from './sections/answers';
export {
  SECTION_KEYS,
  sections,
  tidy,
  type Section,
  type SectionContext,
  type SectionKey,
  type SectionValues,
} from './sections';
export {
  bitsOf,
  bitString,
  drivingTasks,
  editDistance,
  keysOf,
  matchLabels,
  nearestKey,
  nearestWord,
  PACKED_BITS,
  taskActions,
  taskToYou,
  taxonomies,
  type KeyOf,
  type StylePair,
  type TaskItem,
  type Taxonomies,
  type TaxonomyItem,
  type TaxonomyList,
  type TaxonomyName,
} from './taxonomies';
export { minutesOf as weekMinutesOf } from './pages/week-words';
export { weekColumns } from './week-columns';
