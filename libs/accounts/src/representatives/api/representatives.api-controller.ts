import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { ActedForReader } from '../acted-for.reader';
import { representativesAccess } from '../representatives.access';
import { Representatives, type OwnRepresentative } from '../representatives.service';
import { GrantRequest, IdParams, InviteRequest } from './representative.request';
import {
  ActedForResponse,
  IdResponse,
  OwnRepresentativeResponse,
  RepresentationResponse,
} from './representative.response';

/** An employer and the people who act for them. */
@ApiTags('representatives')
@ApiBearerAuth()
@Controller('api/v1/me/representatives')
@Access(representativesAccess.ownRepresentatives)
export class RepresentativesApiController {
  constructor(
    private readonly representatives: Representatives,
    private readonly acted: ActedForReader,
  ) {}

  /** Newest first. */
  @Get()
  @ApiOkResponse({ type: OwnRepresentativeResponse, isArray: true })
  async list(@CurrentActor() actor: Actor): Promise<OwnRepresentativeResponse[]> {
    return (await this.representatives.list(actor)).map(responseOf);
  }

  /** Asks somebody by email. Their link works once, for 14 days. */
  @Post()
  @ApiCreatedResponse({ type: IdResponse })
  async invite(@CurrentActor() actor: Actor, @Body() body: InviteRequest): Promise<IdResponse> {
    return { id: await this.representatives.invite(actor, body.invited(), body.grant()) };
  }

  @Get(':id')
  @ApiOkResponse({ type: OwnRepresentativeResponse })
  async get(@CurrentActor() actor: Actor, @Param() { id }: IdParams): Promise<OwnRepresentativeResponse> {
    return responseOf(await this.representatives.get(actor, id));
  }

  /** Other things they may do, or a later day. */
  @Put(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Body() body: GrantRequest): Promise<void> {
    await this.representatives.change(actor, id, body.grant());
  }

  /** What they did, newest first. */
  @Get(':id/acts')
  @ApiOkResponse({ type: ActedForResponse, isArray: true })
  async acts(@CurrentActor() actor: Actor, @Param() { id }: IdParams): Promise<ActedForResponse[]> {
    const { representation } = await this.representatives.get(actor, id);
    return this.acted.listOf(actor, representation);
  }

  /** Ends it at once; an open question is taken back. */
  @Post(':id/end')
  @HttpCode(204)
  @ApiNoContentResponse()
  async end(@CurrentActor() actor: Actor, @Param() { id }: IdParams): Promise<void> {
    await this.representatives.end(actor, id);
  }
}

function responseOf({ representation, name }: OwnRepresentative): OwnRepresentativeResponse {
  return { ...RepresentationResponse.of(representation), name };
}
