import { Module } from '@nestjs/common';
import { PasApiController } from './api/pas.api-controller';
import { SearchModule } from './search.module';

/** The doors of search: API and pages. */
@Module({ imports: [SearchModule], controllers: [PasApiController] })
export class SearchHttpModule {}
