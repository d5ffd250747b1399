import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { ApiOkResponse, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { AnyHost } from '@pa/platform';
import { SearchHealthResponse } from './search-health.response';
import { SearchHealth } from './search-health.service';

/** Apart from whether the server is ready: a search that is behind is no reason to take a server out. */
@ApiTags('health')
@Controller('health')
@AnyHost()
export class SearchHealthApiController {
  constructor(private readonly health: SearchHealth) {}

  /** How far behind the search is, what waits, and what answers searches. 200 whatever it says. */
  @Get('search')
  @ApiOkResponse({ type: SearchHealthResponse })
  @ApiServiceUnavailableResponse({ description: 'The database does not answer' })
  async search(): Promise<SearchHealthResponse> {
    try {
      return SearchHealthResponse.of(await this.health.look());
    } catch {
      throw new ServiceUnavailableException('The database does not answer.');
    }
  }
}
