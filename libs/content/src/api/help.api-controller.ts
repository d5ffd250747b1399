import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentLicensee, Public, type Licensee } from '@pa/platform';
import { CONTENT_KINDS } from '../content';
import { Help } from '../published/help.service';
import { HelpListQuery, HelpSlugParams } from './help.request';
import { HelpListResponse, HelpItemResponse, HelpPieceResponse } from './help.response';

/** What a register tells everybody. */
@ApiTags('help')
@Controller('api/v1/help')
@Public()
export class HelpApiController {
  constructor(private readonly help: Help) {}

  /** All that is published, or the best fifty for some words. */
  @Get()
  @ApiOkResponse({ type: HelpListResponse })
  async list(@CurrentLicensee() { id }: Licensee, @Query() { q, kind }: HelpListQuery): Promise<HelpListResponse> {
    const found = q ? await this.help.search(id, q) : await this.help.list(id, ...(kind ? [kind] : CONTENT_KINDS));
    return { items: found.filter((item) => !kind || item.kind === kind).map((item) => HelpItemResponse.of(item)) };
  }

  /** One piece with its words. */
  @Get(':slug')
  @ApiOkResponse({ type: HelpPieceResponse })
  async read(@CurrentLicensee() { id }: Licensee, @Param() { slug }: HelpSlugParams): Promise<HelpPieceResponse> {
    return HelpPieceResponse.ofContent(await this.help.get(id, slug));
  }
}
