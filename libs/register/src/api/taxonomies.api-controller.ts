import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '@pa/platform';
import { moderationReasons } from '../moderation-reasons';
import { taxonomies } from '../taxonomies';
import { TaxonomiesResponse } from './taxonomies.response';

const everything = structuredClone({ ...taxonomies, moderationReasons }) as unknown as TaxonomiesResponse;

/** The lists that profiles and searches choose from. */
@ApiTags('register')
@Controller('api/v1/taxonomies')
@Public()
export class TaxonomiesApiController {
  /** Keys and labels of every list, in order. */
  @Get()
  @ApiOkResponse({ type: TaxonomiesResponse })
  list(): TaxonomiesResponse {
    return everything;
  }
}
