import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';

const WHOLE = { message: 'page must be a whole number from 1' };
const DAY = /^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Which lines of the audit are wanted. */
export class AuditFileQuery {
  @ApiPropertyOptional({ example: 'accounts.person-suspended' })
  @IsOptional()
  @Matches(/^[a-z-]{1,60}\.[a-z-]{1,60}$/, { message: 'act must be like accounts.person-suspended' })
  act?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Whoever did it, for whom, or to whom' })
  @IsOptional()
  @IsUUID(undefined, { message: 'person must be an id of ours' })
  person?: string;

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @Matches(DAY, { message: 'from must be a day like 2026-03-01' })
  from?: string;

  @ApiPropertyOptional({ format: 'date', description: 'This day is the last' })
  @IsOptional()
  @Matches(DAY, { message: 'to must be a day like 2026-03-01' })
  to?: string;
}

export class AuditListQuery extends AuditFileQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, default: 1, description: 'Beyond the end: the last page' })
  @IsOptional()
  @Type(() => Number)
  @IsInt(WHOLE)
  @Min(1, WHOLE)
  @Max(1_000_000, WHOLE)
  page = 1;
}
