import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { bookingsAccess } from '../../bookings/bookings.access';
import { OwnPlaces } from '../../bookings/own-places.service';
import {
  BookCheckPlaceRequest,
  CheckPlaceVersionQuery,
  CheckSessionParams,
  MoveCheckPlaceRequest,
} from './check-sessions.request';
import {
  CheckPlaceResponse,
  CheckSessionResponse,
  NewCheckPlaceResponse,
  OwnCheckPlacesResponse,
} from './check-sessions.response';

/** A PA's places to show documents. */
@ApiTags('checks')
@ApiBearerAuth()
@Controller('api/v1/me/check-places')
@Access(bookingsAccess.bookPlaces)
export class OwnCheckPlacesApiController {
  constructor(private readonly places: OwnPlaces) {}

  /** Your places that are not over, and the times at which there is one left. */
  @Get()
  @ApiOkResponse({ type: OwnCheckPlacesResponse })
  async list(@CurrentActor() actor: Actor): Promise<OwnCheckPlacesResponse> {
    const { places, sessions } = await this.places.see(actor);
    return {
      places: places.map((place) => CheckPlaceResponse.of(place)),
      sessions: sessions.map((session) => CheckSessionResponse.of(session)),
    };
  }

  /** Books a place. It costs nothing. */
  @Post()
  @ApiCreatedResponse({ type: NewCheckPlaceResponse })
  async book(
    @CurrentActor() actor: Actor,
    @Body() { sessionId }: BookCheckPlaceRequest,
  ): Promise<NewCheckPlaceResponse> {
    return { id: await this.places.book(actor, sessionId) };
  }

  /** Changes to another time. The old place is given back only when there is a new one. */
  @Put(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async move(
    @CurrentActor() actor: Actor,
    @Param() { id }: CheckSessionParams,
    @Body() { sessionId, version }: MoveCheckPlaceRequest,
  ): Promise<void> {
    await this.places.move(actor, id, { sessionId, version });
  }

  /** Gives the place back. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async giveBack(
    @CurrentActor() actor: Actor,
    @Param() { id }: CheckSessionParams,
    @Query() { version }: CheckPlaceVersionQuery,
  ): Promise<void> {
    await this.places.giveBack(actor, id, version);
  }
}
