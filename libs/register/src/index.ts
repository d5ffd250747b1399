export { BLANK_EMPLOYER_DETAILS, type EmployerDetails } from './employer-details';
export { withAnswers as needsWithAnswers } from './employer-needs';
export { EmployerProfileEntity } from './employer-profile.entity';
export { EmployerProfiles, type OwnEmployerProfile } from './employer-profiles.service';
export { registerEntities } from './entities';
export { Freshness } from './freshness.service';
export { registerMigrations } from './migrations';
export type { PaCardFacts, WeekSpan } from './pa-card-facts';
export { PaProfileDateEntity, type ExtraSpan } from './pa-profile-date.entity';
export { PaProfileModerationEntity } from './pa-profile-moderation.entity';
export { PROFILE_PARTS, progressOf, type ProfilePart } from './pa-profile-progress';
export type { PaProfileState } from './pa-profile-state';
export { PaProfileEntity } from './pa-profile.entity';
export { PaProfilesReader } from './pa-profiles.reader';
export { PublicProfilePresenter, type ProfileAsk, type PublicProfileView } from './pages/public-profile.presenter';
export type { ProfileDate, PublicPaProfile } from './public-pa-profile';
export { registerAccess } from './register.access';
export { registerDataMap } from './register.data-map';
export { registerEvents } from './register.events';
export { RegisterModule } from './register.module';
export { registerPaths } from './register.paths';
export { registerRetention } from './register.retention';
export {
  SECTION_KEYS,
  sections,
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
  nearestKey,
  nearestWord,
  PACKED_BITS,
  taskActions,
  taxonomies,
  type KeyOf,
  type StylePair,
  type TaskItem,
  type Taxonomies,
  type TaxonomyItem,
  type TaxonomyList,
  type TaxonomyName,
} from './taxonomies';
export { weekColumns } from './week-columns';
