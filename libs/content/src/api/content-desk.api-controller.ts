import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { contentAccess } from '../content.access';
import { ContentDesk } from '../desk/content-desk.service';
import {
  ContentCheckRequest,
  ContentEditionParams,
  ContentIdParams,
  ContentMakeRequest,
  ContentPublicationRequest,
  ContentRestorationRequest,
  ContentSaveRequest,
  wordsIn,
} from './content-desk.request';
import {
  ContentDeskItemResponse,
  ContentDeskPieceResponse,
  ContentDeskResponse,
  ContentWordsResponse,
} from './content-desk.response';

/** Where editors write what everybody may read. */
@ApiTags('content')
@ApiBearerAuth()
@Controller('api/v1/content')
export class ContentDeskApiController {
  constructor(private readonly desk: ContentDesk) {}

  @Get()
  @Access(contentAccess.see)
  @ApiOkResponse({ type: ContentDeskResponse })
  async list(@CurrentActor() actor: Actor): Promise<ContentDeskResponse> {
    return { items: (await this.desk.list(actor)).map((item) => ContentDeskItemResponse.of(item)) };
  }

  /** A new piece, which nobody can read yet. */
  @Post()
  @HttpCode(204)
  @Access(contentAccess.edit)
  @ApiNoContentResponse()
  async make(@CurrentActor() actor: Actor, @Body() body: ContentMakeRequest): Promise<void> {
    await this.desk.make(actor, { id: body.id, kind: body.kind, words: wordsIn(body) });
  }

  @Get(':id')
  @Access(contentAccess.see)
  @ApiOkResponse({ type: ContentDeskPieceResponse })
  async get(@CurrentActor() actor: Actor, @Param() { id }: ContentIdParams): Promise<ContentDeskPieceResponse> {
    return ContentDeskPieceResponse.ofPiece(await this.desk.get(actor, id));
  }

  /** A further edition. 409 when somebody else was faster. */
  @Put(':id')
  @HttpCode(204)
  @Access(contentAccess.edit)
  @ApiNoContentResponse()
  async save(
    @CurrentActor() actor: Actor,
    @Param() { id }: ContentIdParams,
    @Body() body: ContentSaveRequest,
  ): Promise<void> {
    await this.desk.save(actor, id, { after: body.after, words: wordsIn(body) });
  }

  @Get(':id/editions/:edition')
  @Access(contentAccess.see)
  @ApiOkResponse({ type: ContentWordsResponse })
  async edition(
    @CurrentActor() actor: Actor,
    @Param() { id, edition }: ContentEditionParams,
  ): Promise<ContentWordsResponse> {
    return ContentWordsResponse.of(await this.desk.getWords(actor, id, edition));
  }

  /** The words of an earlier edition become the newest. */
  @Post(':id/restorations')
  @HttpCode(204)
  @Access(contentAccess.edit)
  @ApiNoContentResponse()
  async restore(
    @CurrentActor() actor: Actor,
    @Param() { id }: ContentIdParams,
    @Body() { after, edition }: ContentRestorationRequest,
  ): Promise<void> {
    await this.desk.restore(actor, id, { after, edition });
  }

  /** Everybody can read the newest edition from now on. */
  @Put(':id/publication')
  @HttpCode(204)
  @Access(contentAccess.publish)
  @ApiNoContentResponse()
  async publish(
    @CurrentActor() actor: Actor,
    @Param() { id }: ContentIdParams,
    @Body() { edition, reviewOn }: ContentPublicationRequest,
  ): Promise<void> {
    await this.desk.publish(actor, id, { edition, reviewOn });
  }

  @Delete(':id/publication')
  @HttpCode(204)
  @Access(contentAccess.publish)
  @ApiNoContentResponse()
  async withdraw(@CurrentActor() actor: Actor, @Param() { id }: ContentIdParams): Promise<void> {
    await this.desk.withdraw(actor, id);
  }

  /** It was looked at, and is right. */
  @Post(':id/checks')
  @HttpCode(204)
  @Access(contentAccess.publish)
  @ApiNoContentResponse()
  async check(
    @CurrentActor() actor: Actor,
    @Param() { id }: ContentIdParams,
    @Body() { reviewOn }: ContentCheckRequest,
  ): Promise<void> {
    await this.desk.check(actor, id, reviewOn);
  }
}
