import { ApiProperty } from '@nestjs/swagger';
import type { Check } from '../checks/check';
import type { BoardLine, CheckCase } from '../checks/check-desk.service';
import { CHECK_KINDS, LEVELS, SEEN_HOWS, WORKFORCES } from '../checks/check-kinds';
import { CHECK_STANDINGS, standingOn } from '../checks/check-state';

/** A check as its PA reads it. */
export class OwnCheckResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: CHECK_KINDS })
  kind!: string;

  @ApiProperty({ enum: LEVELS, nullable: true, type: String })
  level!: string | null;

  @ApiProperty({ enum: WORKFORCES, nullable: true, type: String })
  workforce!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '2025-11-03' })
  issuedOn!: string | null;

  @ApiProperty({ type: String, nullable: true })
  validTo!: string | null;

  @ApiProperty()
  isUpdated!: boolean;

  @ApiProperty({ enum: CHECK_STANDINGS })
  standing!: string;

  @ApiProperty({ type: String, nullable: true, description: 'When staff saw it' })
  seenOn!: string | null;

  @ApiProperty({ enum: SEEN_HOWS, nullable: true, type: String })
  seenHow!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why staff did not accept it' })
  refusal!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Last look at the Update Service' })
  statusCheckedOn!: string | null;

  @ApiProperty({ description: 'You said yes to one look at the Update Service, which has not been made' })
  isPermitted!: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'When staff look again' })
  nextDue!: string | null;

  @ApiProperty()
  version!: number;

  static of(check: Check, today: string): OwnCheckResponse {
    return {
      id: check.id,
      kind: check.kind,
      level: check.level,
      workforce: check.workforce,
      issuedOn: check.issuedOn,
      validTo: check.validTo,
      isUpdated: check.isUpdated,
      standing: standingOn(check, today),
      seenOn: check.seenOn,
      seenHow: check.seenHow,
      refusal: check.refusal,
      statusCheckedOn: check.statusCheckedOn,
      isPermitted: check.permissionAt !== null,
      nextDue: check.nextDue,
      version: check.version,
    };
  }
}

export class OwnChecksResponse {
  @ApiProperty({ type: [OwnCheckResponse] })
  items!: OwnCheckResponse[];
}

export class NewCheckResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}

/** A check on the assessors' board. */
export class BoardCheckResponse extends OwnCheckResponse {
  @ApiProperty({ example: 'Ann L.' })
  paName!: string;

  static ofLine(line: BoardLine, today: string): BoardCheckResponse {
    return { ...OwnCheckResponse.of(line, today), paName: line.paName };
  }
}

export class CheckBoardResponse {
  @ApiProperty()
  total!: number;

  @ApiProperty()
  page!: number;

  @ApiProperty({ type: [BoardCheckResponse] })
  items!: BoardCheckResponse[];
}

export class CheckCaseResponse extends BoardCheckResponse {
  @ApiProperty({ type: String, nullable: true, description: 'Until six months after the decision' })
  number!: string | null;

  @ApiProperty({ type: String, nullable: true })
  lastFour!: string | null;

  static ofCase(found: CheckCase): CheckCaseResponse {
    return {
      ...BoardCheckResponse.ofLine(found, found.today),
      number: found.number,
      lastFour: found.lastFour,
    };
  }
}
