import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { SchemeDesk } from '../../schemes/scheme-desk.service';
import { schemesAccess } from '../../schemes/schemes.access';
import { SchemeRequest } from './schemes.request';
import { SchemeResponse } from './schemes.response';

/** What a PA needs to be approved, for staff. */
@ApiTags('approvals')
@ApiBearerAuth()
@Controller('api/v1/scheme')
@Access(schemesAccess.buildScheme)
export class SchemeApiController {
  constructor(private readonly schemes: SchemeDesk) {}

  /** The scheme as it is. */
  @Get()
  @ApiOkResponse({ type: SchemeResponse })
  async show(@CurrentActor() actor: Actor): Promise<SchemeResponse> {
    return SchemeResponse.of(await this.schemes.show(actor));
  }

  /** The whole scheme anew: a new version of it. Approvals follow within minutes. */
  @Put()
  @HttpCode(204)
  @ApiNoContentResponse()
  async save(@CurrentActor() actor: Actor, @Body() body: SchemeRequest): Promise<void> {
    const { number, name, months, others, parts } = body;
    const modules = parts.map((part) => ({ ...part, months: part.months ?? null, from: part.from ?? null }));
    const code = { words: body.codeWords, easyWords: body.codeEasyWords, signBy: body.codeSignBy ?? null };
    await this.schemes.save(actor, number, { name: name.trim(), months, others, modules, code });
  }
}
