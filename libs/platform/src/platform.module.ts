import { DynamicModule, Global, Module, type Type } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LoggerModule } from 'nestjs-pino';
import { Audit } from './audit/audit';
import { AuditReader } from './audit/audit.reader';
import { AuditSeals } from './audit/audit-seals';
import { AuditVerifier } from './audit/audit-verifier';
import { Clock } from './clock/clock';
import { Config, CONFIG } from './config/config';
import { ConfigError } from './config/config.error';
import { appDataSourceOptions, type Entities } from './database/data-source';
import { DurableCommits } from './database/durable-commits';
import { Notifications } from './database/notifications';
import { UnitOfWork } from './database/unit-of-work';
import { ClamdScanner } from './files/clamd-scanner';
import { DiskFileStore } from './files/disk-file-store';
import { FileStore } from './files/file-store';
import { FileUses } from './files/files-gone';
import { IncomingFiles } from './files/incoming-files';
import { KeyedFiles } from './files/keyed-files';
import { S3FileStore } from './files/s3/s3-file-store';
import { SealedFiles } from './files/sealed-files';
import { NoScanner, VirusScanner } from './files/virus-scanner';
import { Jobs } from './jobs/jobs';
import { RateLimits } from './limits/rate-limits';
import { loggingParams } from './logging/logging';
import { Mailer } from './mail/mail';
import { MailboxMailer } from './mail/mailbox.mailer';
import { MailStyles } from './mail/mail-styles';
import { SmtpMailer } from './mail/smtp.mailer';
import { MailboxTexts } from './texts/mailbox-texts';
import { RegisterLogos } from './tenancy/register-logos';
import { RegisterRemains } from './tenancy/register-remains';
import { TextMessages } from './texts/text-messages';
import { Outbox } from './outbox/outbox';
import { OutboxRelay } from './outbox/outbox-relay';
import { OutboxSubscribers } from './outbox/outbox-subscribers';
import { DataMaps } from './privacy/data-maps';
import { PersonalData } from './privacy/personal-data';
import { RetentionRules } from './privacy/retention-rules';
import { BlindIndexes } from './secrets/blind-indexes';
import { Secrets } from './secrets/secrets';

export interface PlatformOptions {
  readonly config: Config;
  readonly entities: Entities;
}

/** Everything that knows no feature. `config` must name a database by now: the embedded start fills it in. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot({ config, entities }: PlatformOptions): DynamicModule {
    if (!config.databaseUrl) throw new ConfigError(['DATABASE_URL must be set, or start with npm start.']);
    const mailer: Type<Mailer> = config.smtpUrl ? SmtpMailer : MailboxMailer;
    const shared = [
      Clock,
      Audit,
      AuditReader,
      AuditSeals,
      AuditVerifier,
      UnitOfWork,
      Notifications,
      Secrets,
      BlindIndexes,
      RateLimits,
      Outbox,
      OutboxSubscribers,
      OutboxRelay,
      Jobs,
      MailStyles,
      RegisterLogos,
      RegisterRemains,
      MailboxMailer,
      DataMaps,
      PersonalData,
      RetentionRules,
      FileUses,
      IncomingFiles,
      SealedFiles,
      KeyedFiles,
    ];
    const scanner = config.clamavUrl ? new ClamdScanner(config.clamavUrl) : new NoScanner();
    return {
      module: PlatformModule,
      imports: [
        LoggerModule.forRoot(loggingParams(config)),
        TypeOrmModule.forRoot({
          ...appDataSourceOptions(config.databaseUrl, entities, config.databasePoolSize),
          retryAttempts: 0,
        }),
      ],
      providers: [
        { provide: CONFIG, useValue: config },
        DurableCommits,
        { provide: Mailer, useClass: mailer },
        { provide: TextMessages, useClass: MailboxTexts },
        { provide: FileStore, useFactory: () => (config.s3 ? new S3FileStore(config.s3) : new DiskFileStore(config)) },
        { provide: VirusScanner, useValue: scanner },
        ...shared,
      ],
      exports: [CONFIG, Mailer, TextMessages, FileStore, VirusScanner, ...shared],
    };
  }
}
