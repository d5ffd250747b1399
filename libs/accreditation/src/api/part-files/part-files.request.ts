import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { PART_FILE_WHYS } from '../../part-files/part-file';
import { PART_FILE_DECISIONS } from '../../part-files/part-file-desk.service';

const KEY = /^[a-z][a-z0-9-]{0,39}$/;

export class PartFileKeyParams {
  @ApiProperty({ pattern: KEY.source, description: 'Key of the part' })
  @Matches(KEY, { message: 'The part in the address must be small letters, numbers and hyphens' })
  part!: string;
}

export class PartFileParams {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'The id in the address is not one of ours' })
  id!: string;
}

export class PartFileDecisionRequest {
  @ApiProperty({ enum: PART_FILE_DECISIONS })
  @IsIn(PART_FILE_DECISIONS, { message: `decision must be one of ${PART_FILE_DECISIONS.join(', ')}` })
  decision!: string;

  @ApiPropertyOptional({ enum: PART_FILE_WHYS, description: 'Where it is sent back' })
  @IsIn(PART_FILE_WHYS, { message: `why must be one of ${PART_FILE_WHYS.join(', ')}` })
  @IsOptional()
  why?: string;
}
