export { Access, AnyHost, Public, ACCESS, type AccessRule, type Permission } from './access/access';
export { AccessGuard, refuseUnlessAllowed, scopeOf } from './access/access.guard';
export {
  ACTING_SCOPES,
  doerOf,
  themselves,
  hasRole,
  REGISTER_ROLES,
  ROLES,
  STAFF_ROLES,
  type ActingPerson,
  type ActingScope,
  type Actor,
  type RegisterRole,
  type Role,
} from './access/actor';
export { isFreshlyProven, STEP_UP_MINUTES, STEP_UP_PATH, StepUpNeededException } from './access/step-up';
export { Audit } from './audit/audit';
export type { AuditAct, AuditDetails, AuditEntry } from './audit/audit-entry';
export { AUDIT_PAGE_SIZE, AuditReader, type AuditFilter, type AuditPage } from './audit/audit.reader';
export { AuditSeals, type AuditSeal } from './audit/audit-seals';
export { AuditVerifier, type AuditFault, type AuditProblem, type AuditVerdict } from './audit/audit-verifier';
export { SealAuditJob } from './audit/seal-audit.job';
export { lacksStrength, STRONG_WAYS_PATH, StrongNeededException } from './access/strong';
export { Clock, SettableClock } from './clock/clock';
export {
  CONFIG,
  configFromEnvironment,
  parseConfig,
  settingNames,
  type Config,
  type SettingName,
} from './config/config';
export { ConfigError } from './config/config.error';
export { appDataSourceOptions, runMigrations, type Entities, type Migrations } from './database/data-source';
export { embeddedConfig } from './embedded/embedded-config';
export {
  runningEmbeddedPostgres,
  startEmbeddedPostgres,
  type EmbeddedAddresses,
  type EmbeddedPostgres,
} from './embedded/embedded-postgres';
export { APPEND_ONLY_TABLES } from './database/append-only-tables';
export { DEFINERS } from './database/definers';
export { NO_TENANT_SCHEMAS, NO_TENANT_TABLES } from './database/no-tenant-tables';
export { Gathering, type Together } from './database/gathering';
export type { BoundStatement, LiteralValue } from './database/literal';
export type { Statement } from './database/licensee-statement';
export { CURRENT_LICENSEE, secureAppendOnlyTable, secureTenantTable } from './database/tenant-table';
export { ListeningPool } from './database/listening-pool';
export { Notifications, type NotificationListener } from './database/notifications';
export { besideUnits, refuseNestedUnits } from './database/running-unit';
export { Transaction } from './database/transaction';
export { UnitOfWork, type Reader } from './database/unit-of-work';
export {
  ConflictError,
  DomainError,
  ForbiddenError,
  InvalidError,
  NotFoundError,
  STATUS_OF,
  UnavailableError,
  type ErrorKind,
  type FieldProblem,
} from './errors/domain-error';
export {
  ACCEPTED_ENDINGS,
  ACCEPTED_TYPES,
  ACCEPTED_WORDS,
  FILE_KIND_NAMES,
  FILE_KINDS,
  LARGEST_FILE,
  type FileKind,
} from './files/checking/file-kinds';
export { FileRefusedError } from './files/checking/file-problem';
export { ClamdScanner } from './files/clamd-scanner';
export { DiskFileStore } from './files/disk-file-store';
export { FilesUnavailableError, S3FileStore } from './files/s3/s3-file-store';
export { fileHeaders } from './files/file-headers';
export { careWords, fileWords, sizeWords } from './files/file-words';
export { FileStore, type FilePlace } from './files/file-store';
export { FILE_GONE, FilesGone, FileUses, tellWhenFilesGo } from './files/files-gone';
export { IncomingFiles, type CheckedFile, type IncomingFile } from './files/incoming-files';
export { KeyedFiles, type KeptFile, type KeyedFileRow, type KeyedPlace } from './files/keyed-files';
export { SealedFiles } from './files/sealed-files';
export { SweepLostFilesJob } from './files/sweep-lost-files.job';
export { NoScanner, ScannerUnavailableError, VERDICTS, VirusScanner, type Verdict } from './files/virus-scanner';
export { countWaits, inDays, type DayRange, type KeyCount, type Waits } from './figures/figures';
export { HealthApiController } from './health/health.api-controller';
export type { RegisterRequest } from './http/register-request';
export { CurrentActor, CurrentLicensee, CurrentVisit, MaybeActor, Upload, type Visit } from './http/request.decorators';
export { Jobs, type ScheduledJob } from './jobs/jobs';
export { addressKey } from './limits/address-key';
export { ForgetRateLimitsJob } from './limits/forget-rate-limits.job';
export { RateLimits, TooManyError, type DescribedLimit, type LimitRule, type Try } from './limits/rate-limits';
export { loggingParams } from './logging/logging';
export { Mailer, type Mail } from './mail/mail';
export { MailStyles, type MailStyle } from './mail/mail-styles';
export { MailboxMailer, type StoredMail } from './mail/mailbox.mailer';
export { platformMigrations } from './migrations';
export { eventForEach, Outbox, type OutboxDelivery, type OutboxEvent } from './outbox/outbox';
export { OutboxPump } from './outbox/outbox-pump';
export { OutboxRelay } from './outbox/outbox-relay';
export { OutboxSubscribers, type OutboxListSubscriber, type OutboxSubscriber } from './outbox/outbox-subscribers';
export { PlatformModule, type PlatformOptions } from './platform.module';
export {
  COLUMN_CLASSES,
  EXPORTED_CLASSES,
  type ColumnClass,
  type DataMap,
  type MappedTable,
  type TableExport,
} from './privacy/data-map';
export { DataMaps } from './privacy/data-maps';
export { PersonalData, type ExportedRecord, type PersonalDataPart } from './privacy/personal-data';
export { platformDataMap } from './privacy/platform.data-map';
export { platformRetention } from './privacy/platform.retention';
export {
  deleteRows,
  spanBefore,
  type Clear,
  type ClearingStretch,
  type DueRows,
  type RetentionRule,
  type Span,
} from './privacy/retention-rule';
export { RetentionRules } from './privacy/retention-rules';
export { Retention, type RetentionRound } from './privacy/retention.service';
export { keptWords, spanWords as retentionSpanWords } from './privacy/retention-words';
export { KeepRetentionScheduleJob } from './privacy/keep-retention-schedule.job';
export { BlindIndexes, type IndexedField } from './secrets/blind-indexes';
export { IndexRebuild } from './secrets/index-rebuild.service';
export { KeyRotation, type RotationReport } from './secrets/key-rotation.service';
export { KeysModule } from './secrets/keys.module';
export { hashOfToken, newToken, Secrets } from './secrets/secrets';
export {
  DAYS_TO_LEAVE,
  erasableFrom,
  isReadOnly,
  LICENCE_STATES,
  ReadOnlyRegisterError,
  refuseWhileReadOnly,
  type LicenceStanding,
  type LicenceState,
} from './tenancy/licence-state';
export {
  BRAND_FONTS,
  type BrandFont,
  type Licensee,
  type RegisterBrand,
  type RegisterLogo,
  type RegisterPolicies,
} from './tenancy/licensee';
export type { Announcement } from './tenancy/announcement';
export { LicenseeDirectory } from './tenancy/licensee-directory';
export { isPlatform, PLATFORM_ID } from './tenancy/platform-home';
export { RegisterLogos, type LogoOf } from './tenancy/register-logos';
export { RegisterRemains, type RegisterRemainsSource } from './tenancy/register-remains';
export { TextMessages, type TextMessage } from './texts/text-messages';
export { hostOf, TenancyMiddleware, UnknownHostException } from './tenancy/tenancy.middleware';
