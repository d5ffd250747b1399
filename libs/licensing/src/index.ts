export { Announcements } from './announcements/announcements.service';
export { announcementAccess } from './announcements/announcement.access';
export { Brands, type BrandChange } from './brands.service';
export { CachedLicenseeDirectory } from './cached-licensee-directory';
export { NewRegistersRepository, type MadeRegister } from './creation/new-registers.repository';
export { readRegisterFile, type RegisterFile } from './creation/register-file';
export type { FileProblem } from './creation/yaml-file';
export {
  LicenceEntity,
  LEGAL_FORMS,
  LICENCE_PLANS,
  type LegalForm,
  type LicencePlan,
} from './agreements/licence.entity';
export { LicencesReader } from './agreements/licences.reader';
export { licensingEntities } from './entities';
export { LicenceGrants } from './agreements/licence-grants.service';
export type { LicenceGrant } from './agreements/grant';
export { HealthSources, type HealthFigures, type HealthSource } from './health/health-figures';
export { RegistersHealth } from './health/registers-health.service';
export {
  OperatorPanels,
  type OperatorNotice,
  type OperatorNoticeSource,
  type OperatorPanel,
  type OperatorPanelSource,
} from './operator/operator-panels';
export { OperatorRecord } from './operator/operator-record.service';
export { OperatorRegisters } from './operator/operator-registers.service';
export { operatorAccess } from './operator/operator.access';
export { DnsTexts } from './hosts/dns-texts';
export { LookPreviewMiddleware } from './look-preview/look-preview.middleware';
export { OpeningGuard } from './set-up/opening.guard';
export { HomeGuard } from './homes/home.guard';
export { ALWAYS_OPEN, CLOSED_AT_THE_END } from './licences/always-open';
export { LicenceGuard } from './licences/licence.guard';
export { GRACE_DAYS, LICENCE_MOVES, mayMove, nextStates, type LicenceMover } from './licences/licence-moves';
export { Licences, type LicenceMove } from './licences/licences.service';
export { licensingAccess } from './licensing.access';
export { licensingDataMap } from './licensing.data-map';
export { licensingUploads } from './licensing.paths';
export { LicensingModule } from './licensing.module';
export { LicenseeEntity, LicenseeHostEntity } from './licensee.entity';
export { licensingMigrations } from './migrations';
export { licensingRetention } from './support-access/support.retention';
export { SupportDesk } from './support-access/support-desk.service';
export { SupportRequests } from './support-access/support-requests.service';
export { SupportSources } from './support-access/support-sources';
export { supportAccess } from './support-access/support.access';
export { PolicyChanges } from './policy-changes.repository';
