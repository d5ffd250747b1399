import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { REGISTER_ROLES, type RegisterRole } from '@pa/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { STANDINGS, type PeopleQuery, type StandingName } from '../people-directory.repository';
import type { GivenRole, OwnRole } from '../role-changes.service';
import { GIVEN_ROLES } from '../staff-power';
import { CHOSEN_REASONS, LONGEST_REASON } from '../suspension';

const WHOLE = { message: 'page must be a whole number from 1' };
const ORDERS = ['newest', 'name'] as const;
const oneOf = (name: string, values: readonly string[]) => ({ message: `${name} must be one of ${values.join(', ')}` });

export class PeopleListQuery {
  @ApiPropertyOptional({ enum: REGISTER_ROLES })
  @IsOptional()
  @IsIn(REGISTER_ROLES, oneOf('role', REGISTER_ROLES))
  role?: RegisterRole;

  @ApiPropertyOptional({ enum: STANDINGS })
  @IsOptional()
  @IsIn(STANDINGS, oneOf('standing', STANDINGS))
  standing?: StandingName;

  @ApiPropertyOptional({ enum: ORDERS, default: 'newest' })
  @IsOptional()
  @IsIn(ORDERS, oneOf('order', ORDERS))
  order: (typeof ORDERS)[number] = 'newest';

  @ApiPropertyOptional({ type: 'integer', minimum: 1, default: 1, description: 'Beyond the end: the last page' })
  @IsOptional()
  @Type(() => Number)
  @IsInt(WHOLE)
  @Min(1, WHOLE)
  @Max(1_000_000, WHOLE)
  page = 1;

  static query({ role, standing, order, page }: PeopleListQuery, find = ''): PeopleQuery {
    return { find, role: role ?? null, standing: standing ?? null, order, page };
  }
}

export class PeopleSearchRequest {
  @ApiProperty({ maxLength: 254, description: 'An email address, a telephone number or a name' })
  @MaxLength(254, { message: 'find must have 254 characters or fewer' })
  @IsString({ message: 'find must be text' })
  @IsNotEmpty({ message: 'find must not be empty' })
  find!: string;
}

export class SuspensionApiRequest {
  @ApiProperty({ enum: CHOSEN_REASONS })
  @IsIn(CHOSEN_REASONS, oneOf('reason', CHOSEN_REASONS))
  reason!: (typeof CHOSEN_REASONS)[number];

  @ApiProperty({ maxLength: LONGEST_REASON, description: 'What happened, for colleagues' })
  @MaxLength(LONGEST_REASON, { message: `words must have ${LONGEST_REASON} characters or fewer` })
  @IsString({ message: 'words must be text' })
  @IsNotEmpty({ message: 'words must not be empty' })
  words!: string;
}

export class RolesRequest {
  @ApiProperty({ enum: GIVEN_ROLES, isArray: true, minItems: 1 })
  @IsIn(GIVEN_ROLES, { each: true, ...oneOf('Each role', GIVEN_ROLES) })
  @ArrayMaxSize(20, { message: 'Send 20 roles or fewer' })
  @ArrayNotEmpty({ message: 'Send at least one role' })
  @IsArray({ message: 'roles must be a list' })
  roles!: GivenRole[];
}

export class OwnRoleRequest {
  @ApiProperty({ enum: ['pa', 'employer'] })
  @IsIn(['pa', 'employer'], { message: 'role must be "pa" or "employer"' })
  role!: OwnRole;
}
