import { DynamicModule, MiddlewareConsumer, Module, NestModule, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { AccountsModule } from '@pa/accounts';
import { AccountsHttpModule } from '@pa/accounts/accounts-http.module';
import { ActorMiddleware } from '@pa/accounts/actor.middleware';
import { PrimaryHostMiddleware } from '@pa/accounts/primary-host.middleware';
import { AccreditationModule } from '@pa/accreditation';
import { BillingModule } from '@pa/billing';
import { BillingHttpModule } from '@pa/billing/billing-http.module';
import { ContentModule } from '@pa/content';
import { ContentHttpModule } from '@pa/content/content-http.module';
import { DepartureHttpModule } from '@pa/departure/departure-http.module';
import { AccreditationHttpModule } from '@pa/accreditation/accreditation-http.module';
import { HomeGuard, LicenceGuard, LicensingModule, LookPreviewMiddleware, OpeningGuard } from '@pa/licensing';
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
import { ReportsHttpModule } from '@pa/reports/reports-http.module';
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
import { WebhooksHttpModule } from '@pa/webhooks/webhooks-http.module';
import { DemoModule } from './demo/demo.module';
import { entities } from './entities';
import { OpenApi } from './openapi';
import { OpenApiController } from './openapi.controller';
import { PermissionsModule } from './permissions/permissions.module';
import { SiteModule } from './site/site.module';
import { viewDirectories } from './view-directories';

export interface AppOptions {
  /** What else runs in this process: `npm start` puts the worker's modules here. */
  readonly beside?: Type[];
  /** For tests: templates are compiled when they are shown first, and not all of them at the start. */
  readonly compilesWhenShown?: boolean;
}

/** The server: every lib's services and controllers behind one guard. */
@Module({})
export class AppModule implements NestModule {
  static forConfig(config: Config, assetManifest: AssetManifest, options: AppOptions = {}): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot({ config, entities }),
        WebModule.forRoot({ viewDirectories, assetManifest, compilesWhenShown: options.compilesWhenShown }),
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
        ContentModule,
        ContentHttpModule,
        RegisterModule,
        RegisterHttpModule,
        RecruitmentModule,
        SearchModule,
        // Before recruitment: /api/v1/vacancies/count and /bundles stand before /{id}.
        SearchHttpModule,
        RecruitmentHttpModule,
        MessagingModule,
        MessagingHttpModule,
        ReportsHttpModule,
        WebhooksHttpModule,
        DepartureHttpModule,
        SiteModule,
        PermissionsModule,
        ...(config.demo ? [DemoModule] : []),
        ...(options.beside ?? []),
      ],
      controllers: [HealthApiController, OpenApiController],
      providers: [
        OpenApi,
        { provide: APP_GUARD, useClass: HomeGuard },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: OpeningGuard },
        { provide: APP_GUARD, useClass: LicenceGuard },
        { provide: APP_PIPE, useClass: ApiValidationPipe },
        { provide: APP_INTERCEPTOR, useExisting: PageInterceptor },
        { provide: APP_FILTER, useExisting: ErrorFilter },
      ],
    };
  }

  configure(consumer: MiddlewareConsumer): void {
    consumer
      .apply(
        TenancyMiddleware,
        PrimaryHostMiddleware,
        ActorMiddleware,
        LookPreviewMiddleware,
        UploadMiddleware,
        CsrfMiddleware,
      )
      .forRoutes('{*path}');
  }
}
