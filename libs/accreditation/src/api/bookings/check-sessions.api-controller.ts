import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { bookingsAccess } from '../../bookings/bookings.access';
import { SessionDesk } from '../../bookings/session-desk.service';
import {
  CheckSessionParams,
  CheckSessionsQuery,
  NewCheckSessionRequest,
  TickCheckPlaceRequest,
} from './check-sessions.request';
import {
  CheckSessionCaseResponse,
  CheckSessionResponse,
  CheckSessionsResponse,
  NewCheckSessionResponse,
} from './check-sessions.response';

/** Times to show documents, for assessors. */
@ApiTags('checks')
@ApiBearerAuth()
@Controller('api/v1')
export class CheckSessionsApiController {
  constructor(private readonly desk: SessionDesk) {}

  /** One page: those to come soonest first, those that are over newest first. */
  @Get('check-sessions')
  @Access(bookingsAccess.seeSessions)
  @ApiOkResponse({ type: CheckSessionsResponse })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { list, page }: CheckSessionsQuery,
  ): Promise<CheckSessionsResponse> {
    const found = await this.desk.list(actor, { list: list ?? 'coming', page: page ?? 1 });
    const items = found.sessions.map((session) => CheckSessionResponse.of(session));
    return { total: found.total, page: found.page, items };
  }

  /** PAs can book it at once. */
  @Post('check-sessions')
  @Access(bookingsAccess.keepSessions)
  @ApiCreatedResponse({ type: NewCheckSessionResponse })
  async add(@CurrentActor() actor: Actor, @Body() body: NewCheckSessionRequest): Promise<NewCheckSessionResponse> {
    const { venue, bring, day, from, to, places } = body;
    return { id: await this.desk.add(actor, { venue, bring, day, from, to, places }) };
  }

  /** One time, with who has a place. */
  @Get('check-sessions/:id')
  @Access(bookingsAccess.seeSessions)
  @ApiOkResponse({ type: CheckSessionCaseResponse })
  async open(@CurrentActor() actor: Actor, @Param() { id }: CheckSessionParams): Promise<CheckSessionCaseResponse> {
    return CheckSessionCaseResponse.ofCase(await this.desk.open(actor, id));
  }

  /** Calls it off. Everybody who has a place is told. */
  @Post('check-sessions/:id/calling-off')
  @HttpCode(204)
  @Access(bookingsAccess.keepSessions)
  @ApiNoContentResponse()
  async callOff(@CurrentActor() actor: Actor, @Param() { id }: CheckSessionParams): Promise<void> {
    await this.desk.callOff(actor, id);
  }

  /** Notes whether somebody came, from when it has begun. */
  @Post('check-places/:id/attendance')
  @HttpCode(204)
  @Access(bookingsAccess.keepSessions)
  @ApiNoContentResponse()
  async tick(
    @CurrentActor() actor: Actor,
    @Param() { id }: CheckSessionParams,
    @Body() { came, version }: TickCheckPlaceRequest,
  ): Promise<void> {
    await this.desk.tick(actor, id, { came, version });
  }
}
