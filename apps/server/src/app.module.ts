import { DynamicModule, MiddlewareConsumer, Module, NestModule, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { AccountsModule } from '@pa/accounts';
import { AccountsHttpModule } from '@pa/accounts/accounts-http.module';
import { ActorMiddleware } from '@pa/accounts/actor.middleware';
import { PrimaryHostMiddleware } from '@pa/accounts/primary-host.middleware';
import { AccreditationModule } from '@pa/accreditation';
import { BillingModule } from '@pa/billing';
import { BillingHttpModule } from '@pa/billing/billing-http.module';
import { AccreditationHttpModule } from '@pa/accreditation/accreditation-http.module';
import { LicenceGuard, LicensingModule } from '@pa/licensing';
import { LicensingHttpModule } from '@pa/licensing/licensing-http.module';
import { MessagingModule } from '@pa/messaging';
import { MessagingHttpModule } from '@pa/messaging/messaging-http.module';
import { PlacesModule } from '@pa/places';
import { PlacesHttpModule } from '@pa/places/places-http.module';
import { AccessGuard, HealthApiController, PlatformModule, TenancyMiddleware, type Config } from '@pa/platform';
import { RecruitmentModule } from '@pa/recruitment';
import { RecruitmentHttpModule } from '@pa/recruitment/recruitment-http.module';
import { RegisterModule } from '@pa/register';
import { RegisterHttpModule } from '@pa/register/register-http.module';
import { SearchModule } from '@pa/search';
import { SearchHttpModule } from '@pa/search/search-http.module';
import {
  ApiValidationPipe,
  CsrfMiddleware,
  ErrorFilter,
  PageInterceptor,
  UploadMiddleware,
  WebModule,
  type AssetManifest,
} from '@pa/web';
import { DemoModule } from './demo/demo.module';
import { entities } from './entities';
import { OpenApi } from './openapi';
import { OpenApiController } from './openapi.controller';
import { PermissionsModule } from './permissions/permissions.module';
import { SiteModule } from './site/site.module';
import { viewDirectories } from './view-directories';

/** The server: every lib's services and controllers behind one guard. */
@Module({})
export class AppModule implements NestModule {
  static forConfig(config: Config, assetManifest: AssetManifest, beside: Type[] = []): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot({ config, entities }),
        WebModule.forRoot({ viewDirectories, assetManifest }),
        LicensingModule,
        LicensingHttpModule,
        AccountsModule,
        AccountsHttpModule,
        PlacesModule,
        PlacesHttpModule,
        AccreditationModule,
        AccreditationHttpModule,
        BillingModule,
        BillingHttpModule,
        RegisterModule,
        RegisterHttpModule,
        RecruitmentModule,
        SearchModule,
        // Before recruitment: /api/v1/vacancies/count and /bundles stand before /{id}.
        SearchHttpModule,
        RecruitmentHttpModule,
        MessagingModule,
        MessagingHttpModule,
        SiteModule,
        PermissionsModule,
        ...(config.demo ? [DemoModule] : []),
        ...beside,
      ],
      controllers: [HealthApiController, OpenApiController],
      providers: [
        OpenApi,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: LicenceGuard },
        { provide: APP_PIPE, useClass: ApiValidationPipe },
        { provide: APP_INTERCEPTOR, useExisting: PageInterceptor },
        { provide: APP_FILTER, useExisting: ErrorFilter },
      ],
    };
  }

  configure(consumer: MiddlewareConsumer): void {
    consumer
      .apply(TenancyMiddleware, PrimaryHostMiddleware, ActorMiddleware, UploadMiddleware, CsrfMiddleware)
      .forRoutes('{*path}');
  }
}
