import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { IsIn } from 'class-validator';
import { DirectoryDesk } from '../../schemes/directory-desk.service';
import { DIRECTORY_MODELS, type DirectoryModel } from '../../schemes/directory-model';
import { schemesAccess } from '../../schemes/schemes.access';

export class DirectoryRequest {
  @ApiProperty({ enum: DIRECTORY_MODELS })
  @IsIn(DIRECTORY_MODELS, { message: 'Choose whom employers find' })
  directory!: DirectoryModel;
}

export class DirectoryResponse {
  @ApiProperty({ enum: DIRECTORY_MODELS })
  directory!: DirectoryModel;

  @ApiProperty({ description: 'PAs who are approved today' })
  approved!: number;
}

/** Whom employers find, for managers. */
@ApiTags('approvals')
@ApiBearerAuth()
@Controller('api/v1/directory')
@Access(schemesAccess.chooseDirectory)
export class DirectoryApiController {
  constructor(private readonly directory: DirectoryDesk) {}

  /** What the register chose. */
  @Get()
  @ApiOkResponse({ type: DirectoryResponse })
  async show(@CurrentActor() actor: Actor): Promise<DirectoryResponse> {
    const { model: directory, approved } = await this.directory.show(actor);
    return { directory, approved };
  }

  /** Holds from the next search on. The approved models need a scheme. */
  @Put()
  @HttpCode(204)
  @ApiNoContentResponse()
  async choose(@CurrentActor() actor: Actor, @Body() { directory }: DirectoryRequest): Promise<void> {
    await this.directory.choose(actor, directory);
  }
}
