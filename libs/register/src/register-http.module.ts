import { Module } from '@nestjs/common';
import { EmployerProfileApiController } from './api/employer-profile.api-controller';
import { ModerationApiController } from './api/moderation.api-controller';
import { PaProfileApiController } from './api/pa-profile.api-controller';
import { StillAvailableApiController } from './api/still-available.api-controller';
import { TaxonomiesApiController } from './api/taxonomies.api-controller';
import { RegisterPagesModule } from './pages/register-pages.module';

/** Profiles and staff's looks at them, over HTTP. */
@Module({
  imports: [RegisterPagesModule],
  controllers: [
    TaxonomiesApiController,
    PaProfileApiController,
    StillAvailableApiController,
    EmployerProfileApiController,
    ModerationApiController,
  ],
})
export class RegisterHttpModule {}
