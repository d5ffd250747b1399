import { Controller, Get, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { referencesAccess } from '../../references/references.access';
import { ReadableReferences } from '../../references/sharing/readable-references.service';
import { ReferenceIdParams } from './references.request';
import {
  OpenedReferenceResponse,
  ReadableReferenceResponse,
  ReadableReferencesResponse,
} from './reference-audience.response';

/** References that PAs let an employer read. */
@ApiTags('references')
@ApiBearerAuth()
@Controller('api/v1/me/shown-references')
@Access(referencesAccess.readShownReferences)
export class ReadableReferencesApiController {
  constructor(private readonly references: ReadableReferences) {}

  /** What was shown last comes first. */
  @Get()
  @ApiOkResponse({ type: ReadableReferencesResponse })
  async list(@CurrentActor() actor: Actor): Promise<ReadableReferencesResponse> {
    return { items: (await this.references.list(actor)).map((one) => ReadableReferenceResponse.of(one)) };
  }

  /** What it says. The PA sees that you read it. */
  @Get(':id')
  @ApiOkResponse({ type: OpenedReferenceResponse })
  async open(@CurrentActor() actor: Actor, @Param() { id }: ReferenceIdParams): Promise<OpenedReferenceResponse> {
    return OpenedReferenceResponse.ofOpened(await this.references.open(actor, id));
  }
}
