import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsString, IsUUID, MaxLength, ValidateIf } from 'class-validator';
import { VALUE_WAYS, type ValueWay } from '../hide';

const WAYS = [...VALUE_WAYS, 'view'] as const;

export class HideRequest {
  @ApiProperty({ enum: VALUE_WAYS })
  @IsIn(VALUE_WAYS, { message: `way must be one of ${VALUE_WAYS.join(', ')}` })
  way!: ValueWay;

  @ApiProperty({
    maxLength: 254,
    example: 'Amira Khan',
    description: 'Matched blind: no answer tells whether it is known',
  })
  @MaxLength(254, { message: 'value must have 254 characters or fewer' })
  @IsString({ message: 'value must be text' })
  @IsNotEmpty({ message: 'value must not be empty' })
  value!: string;
}

export class OwnHideRequest {
  @ApiProperty({ enum: WAYS, description: '"view" hides from who stands behind an entry of /api/v1/me/views' })
  @IsIn(WAYS, { message: `way must be one of ${WAYS.join(', ')}` })
  way!: (typeof WAYS)[number];

  @ApiPropertyOptional({ maxLength: 254, description: 'A name, address or number, matched blind; not for "view"' })
  @ValidateIf(({ way }: OwnHideRequest) => way !== 'view')
  @MaxLength(254, { message: 'value must have 254 characters or fewer' })
  @IsString({ message: 'value must be text' })
  @IsNotEmpty({ message: 'value must not be empty' })
  value?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The entry; only for "view"' })
  @ValidateIf(({ way }: OwnHideRequest) => way === 'view')
  @IsUUID(undefined, { message: 'view must be the id of an entry' })
  view?: string;
}

export class IdParam {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'id must be an id' })
  id!: string;
}

export class HideOfPersonParam extends IdParam {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'hideId must be an id' })
  hideId!: string;
}
