import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { OwnSessions } from '../own-sessions.service';
import { sessionsAccess } from '../sessions.access';
import { IdParams } from './id.params';
import { BrowserSessionResponse, BrowserSessionsResponse } from './browser-sessions.response';

/** In which browsers one is signed in, for programs. */
@ApiTags('accounts')
@ApiBearerAuth()
@Controller('api/v1/browser-sessions')
@Access(sessionsAccess.ownSessions)
export class BrowserSessionsApiController {
  constructor(private readonly sessions: OwnSessions) {}

  /** The browsers you are signed in with, last used first. */
  @Get()
  @ApiOkResponse({ type: BrowserSessionsResponse })
  async list(@CurrentActor() actor: Actor): Promise<BrowserSessionsResponse> {
    return { items: (await this.sessions.list(actor)).map((session) => BrowserSessionResponse.of(session)) };
  }

  /** Signs you out in every browser. */
  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  async endAll(@CurrentActor() actor: Actor): Promise<void> {
    await this.sessions.endOthers(actor);
  }

  /** Signs you out in one browser. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async end(@CurrentActor() actor: Actor, @Param() { id }: IdParams): Promise<void> {
    await this.sessions.end(actor, id);
  }
}
