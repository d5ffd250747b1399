import { DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from '@pa/accounts';
import { AccountsWorkerModule } from '@pa/accounts/accounts-worker.module';
import { LicensingModule } from '@pa/licensing';
import { OutboxPump, PlatformModule, type Config, type Entities } from '@pa/platform';

/** The worker: outbox and jobs, no HTTP. */
@Module({})
export class WorkerModule {
  static forConfig(config: Config, entities: Entities): DynamicModule {
    return {
      module: WorkerModule,
      imports: [PlatformModule.forRoot({ config, entities }), LicensingModule, AccountsModule, AccountsWorkerModule],
      providers: [OutboxPump],
    };
  }
}
