import { DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from '@pa/accounts';
import { AccreditationModule } from '@pa/accreditation';
import { BillingModule } from '@pa/billing';
import { ContentModule } from '@pa/content';
import { DemonstrationModule } from '@pa/demonstration';
import { DepartureModule } from '@pa/departure';
import { LicensingModule } from '@pa/licensing';
import { MessagingModule } from '@pa/messaging';
import { PlacesModule } from '@pa/places';
import { KeysModule, PlatformModule, type Config } from '@pa/platform';
import { RecruitmentModule } from '@pa/recruitment';
import { RegisterModule } from '@pa/register';
import { SearchModule } from '@pa/search';
import { WebhooksModule } from '@pa/webhooks';
import { entities } from '../../server/src/entities';

/** Every lib's services for the operator's commands: no HTTP, no worker. */
@Module({})
export class CliModule {
  static forConfig(config: Config): DynamicModule {
    return {
      module: CliModule,
      imports: [
        PlatformModule.forRoot({ config, entities }),
        LicensingModule,
        AccountsModule,
        PlacesModule,
        AccreditationModule,
        BillingModule,
        ContentModule,
        RegisterModule,
        RecruitmentModule,
        MessagingModule,
        SearchModule,
        WebhooksModule,
        DemonstrationModule,
        DepartureModule,
        KeysModule,
      ],
    };
  }
}
