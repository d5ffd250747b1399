import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

const WHOLE = { message: 'page must be a whole number from 1' };

export class PageQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, default: 1, description: 'Beyond the end: the last page' })
  @IsOptional()
  @Type(() => Number)
  @IsInt(WHOLE)
  @Min(1, WHOLE)
  @Max(1_000_000, WHOLE)
  page = 1;
}
