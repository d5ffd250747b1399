import { DynamicModule, Module } from '@nestjs/common';
import { AccountsModule, KeepRepresentationsJob, MakeWaitingCopiesJob } from '@pa/accounts';
import { AccountsWorkerModule } from '@pa/accounts/accounts-worker.module';
import { AccreditationModule } from '@pa/accreditation';
import { BillingModule } from '@pa/billing';
import { BillingWorkerModule } from '@pa/billing/billing-worker.module';
import { ContentModule } from '@pa/content';
import { ContentWorkerModule } from '@pa/content/content-worker.module';
import { AccreditationWorkerModule } from '@pa/accreditation/accreditation-worker.module';
import { DepartureWorkerModule } from '@pa/departure/departure-worker.module';
import { LicensingModule } from '@pa/licensing';
import { LicensingWorkerModule } from '@pa/licensing/licensing-worker.module';
import { MessagingModule, SendMessageAlertsJob } from '@pa/messaging';
import { MessagingWorkerModule } from '@pa/messaging/messaging-worker.module';
import { PlacesModule } from '@pa/places';
import {
  FilesGone,
  ForgetRateLimitsJob,
  KeepRetentionScheduleJob,
  OutboxPump,
  PlatformModule,
  Retention,
  SealAuditJob,
  SweepLostFilesJob,
  type Config,
  type Entities,
} from '@pa/platform';
import { RecruitmentModule } from '@pa/recruitment';
import { RecruitmentWorkerModule } from '@pa/recruitment/recruitment-worker.module';
import { RegisterModule } from '@pa/register';
import { RegisterWorkerModule } from '@pa/register/register-worker.module';
import { ReportsWorkerModule } from '@pa/reports/reports-worker.module';
import { IndexPump, ReconcileIndexesJob, RenewReachesJob, SendAlertsJob } from '@pa/search';
import { SearchWorkerModule } from '@pa/search/search-worker.module';
import { WebhooksWorkerModule } from '@pa/webhooks/webhooks-worker.module';

/** What the worker does, in a process that has the platform and the libs already: `npm start` puts it into the server's. */
@Module({
  imports: [
    LicensingWorkerModule,
    AccountsWorkerModule,
    AccreditationWorkerModule,
    BillingWorkerModule,
    ContentWorkerModule,
    RegisterWorkerModule,
    RecruitmentWorkerModule,
    SearchWorkerModule,
    MessagingWorkerModule,
    WebhooksWorkerModule,
    ReportsWorkerModule,
    DepartureWorkerModule,
  ],
  providers: [
    OutboxPump,
    FilesGone,
    SweepLostFilesJob,
    SendMessageAlertsJob,
    ForgetRateLimitsJob,
    KeepRepresentationsJob,
    SealAuditJob,
    Retention,
    KeepRetentionScheduleJob,
    MakeWaitingCopiesJob,
    RenewReachesJob,
    SendAlertsJob,
    IndexPump,
    ReconcileIndexesJob,
  ],
})
export class WorkerTasksModule {}

/** What the worker's tasks stand on besides the platform. */
export const WORKER_LIBS = [
  LicensingModule,
  AccountsModule,
  PlacesModule,
  AccreditationModule,
  BillingModule,
  ContentModule,
  RegisterModule,
  RecruitmentModule,
  MessagingModule,
];

/** The worker alone: outbox and jobs, no HTTP. */
@Module({})
export class WorkerModule {
  static forConfig(config: Config, entities: Entities): DynamicModule {
    return {
      module: WorkerModule,
      imports: [PlatformModule.forRoot({ config, entities }), ...WORKER_LIBS, WorkerTasksModule],
    };
  }
}
