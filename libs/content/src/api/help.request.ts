import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { CONTENT_KINDS, type ContentKind } from '../content';
import { LONGEST_SEARCH } from '../published/help.service';

const SLUG = /^[a-z0-9-]{1,100}$/;

export class HelpListQuery {
  @ApiPropertyOptional({ description: 'Words to look for; the best comes first', maxLength: LONGEST_SEARCH })
  @IsOptional()
  @MaxLength(LONGEST_SEARCH, { message: 'q must have $constraint1 characters or fewer' })
  @IsString({ message: 'q must be text' })
  q?: string;

  @ApiPropertyOptional({ enum: CONTENT_KINDS })
  @IsOptional()
  @IsIn(CONTENT_KINDS, { message: `kind must be one of ${CONTENT_KINDS.join(', ')}` })
  kind?: ContentKind;
}

export class HelpSlugParams {
  @ApiProperty({ example: 'what-a-pa-does', pattern: SLUG.source })
  @Matches(SLUG, { message: 'slug must be small letters, figures and dashes, 100 at most' })
  slug!: string;
}
