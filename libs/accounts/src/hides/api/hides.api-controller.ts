import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { safetyAccess } from '../../safety.access';
import { HideLists } from '../hide-lists.service';
import { HideOfPersonParam, HideRequest, IdParam, OwnHideRequest } from './hide.request';
import { HidesResponse } from './hide.response';

/** Whom a PA hides from. */
@ApiTags('hides')
@ApiBearerAuth()
@Controller('api/v1/me/hides')
@Access(safetyAccess.ownHides)
export class HidesApiController {
  constructor(private readonly lists: HideLists) {}

  @Get()
  @ApiOkResponse({ type: HidesResponse })
  async list(@CurrentActor() actor: Actor): Promise<HidesResponse> {
    return HidesResponse.of(await this.lists.listOwn(actor));
  }

  /** Hides from one more, known or not, here now or later. Nothing tells whether anyone was matched. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: HidesResponse })
  async add(@CurrentActor() actor: Actor, @Body() { way, value, view }: OwnHideRequest): Promise<HidesResponse> {
    const hides =
      way === 'view'
        ? await this.lists.addFromView(actor, view ?? '')
        : await this.lists.addValue(actor, { way, value: value ?? '' });
    return HidesResponse.of(hides);
  }

  @Delete(':id')
  @ApiOkResponse({ type: HidesResponse })
  async remove(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<HidesResponse> {
    return HidesResponse.of(await this.lists.remove(actor, id));
  }
}

/** The same, written down by staff for a PA who told them. */
@ApiTags('hides')
@ApiBearerAuth()
@Controller('api/v1/people/:id/hides')
@Access(safetyAccess.hidesOfOthers)
export class StaffHidesApiController {
  constructor(private readonly lists: HideLists) {}

  @Get()
  @ApiOkResponse({ type: HidesResponse })
  async list(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<HidesResponse> {
    return HidesResponse.of((await this.lists.listFor(actor, id)).hides);
  }

  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: HidesResponse })
  async add(@CurrentActor() actor: Actor, @Param() { id }: IdParam, @Body() body: HideRequest): Promise<HidesResponse> {
    return HidesResponse.of(await this.lists.addFor(actor, id, body));
  }

  @Delete(':hideId')
  @ApiOkResponse({ type: HidesResponse })
  async remove(@CurrentActor() actor: Actor, @Param() { id, hideId }: HideOfPersonParam): Promise<HidesResponse> {
    return HidesResponse.of(await this.lists.removeFor(actor, id, hideId));
  }
}
