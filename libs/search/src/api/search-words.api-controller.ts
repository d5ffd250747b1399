import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '@pa/platform';
import { suggestWords } from '../text/suggest-words';
import { SearchWordsRequest } from './search-words.request';
import { SearchWordsResponse } from './search-words.response';

/** Words to choose from while somebody types into "Your own words". */
@ApiTags('search')
@Controller('api/v1/search-words')
@Public()
export class SearchWordsApiController {
  /** Tasks, experience, languages and the like that begin as typed, or that people also call so. Forgives a slip. */
  @Get()
  @ApiOkResponse({ type: SearchWordsResponse })
  suggest(@Query() { q, limit }: SearchWordsRequest): SearchWordsResponse {
    return SearchWordsResponse.of(suggestWords(q, limit));
  }
}
