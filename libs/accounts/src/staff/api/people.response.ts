import { ApiProperty } from '@nestjs/swagger';
import { REGISTER_ROLES } from '@pa/platform';
import { STANDINGS, type ListedPerson } from '../people-directory.repository';
import type { PeoplePage, PersonForStaff } from '../people-directory.service';
import { SUSPENSION_REASONS } from '../suspension';

export class ListedPersonResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'First name and initial' })
  displayName!: string;

  @ApiProperty({ enum: REGISTER_ROLES, isArray: true })
  roles!: string[];

  @ApiProperty({ enum: STANDINGS })
  standing!: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  static of({ id, displayName, roles, standing, createdAt }: ListedPerson): ListedPersonResponse {
    return { id, displayName, roles: [...roles], standing, createdAt: createdAt.toISOString() };
  }
}

export class PeopleResponse {
  @ApiProperty({ type: [ListedPersonResponse] })
  items!: ListedPersonResponse[];

  @ApiProperty({ type: 'integer' })
  total!: number;

  @ApiProperty({ type: 'integer' })
  page!: number;

  static of({ people, total, page }: PeoplePage): PeopleResponse {
    return { items: people.map((person) => ListedPersonResponse.of(person)), total, page };
  }
}

export class WaysInCountsResponse {
  @ApiProperty({ type: 'integer' })
  passkeys!: number;

  @ApiProperty()
  authenticator!: boolean;

  @ApiProperty({ description: 'Codes by email' })
  email!: boolean;

  @ApiProperty({ type: 'integer' })
  recoveryCodesLeft!: number;

  @ApiProperty({ type: 'integer', description: 'Browsers that are signed in now' })
  sessions!: number;

  @ApiProperty({ type: 'integer', description: 'Tokens that work now' })
  tokens!: number;
}

export class SuspensionResponse {
  @ApiProperty({ enum: SUSPENSION_REASONS })
  reason!: string;

  @ApiProperty({ description: 'For colleagues' })
  words!: string;

  @ApiProperty({ format: 'date-time' })
  startedAt!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Name of the colleague' })
  startedBy!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  endedAt!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Name of the colleague' })
  endedBy!: string | null;
}

export class PersonResponse extends ListedPersonResponse {
  @ApiProperty({ description: 'False where staff run the account' })
  hasEmail!: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  emailConfirmedAt!: string | null;

  @ApiProperty({ type: WaysInCountsResponse, description: 'Counts only' })
  waysIn!: WaysInCountsResponse;

  @ApiProperty({ type: [SuspensionResponse], description: 'Newest first' })
  suspensions!: SuspensionResponse[];

  static ofPerson(person: PersonForStaff): PersonResponse {
    const { hasEmail, emailConfirmedAt, factors, waysIn, suspensions } = person;
    const { passkeys, authenticator, email, recoveryCodesLeft } = factors;
    return {
      ...ListedPersonResponse.of(person),
      hasEmail,
      emailConfirmedAt: emailConfirmedAt?.toISOString() ?? null,
      waysIn: {
        passkeys,
        authenticator,
        email,
        recoveryCodesLeft,
        sessions: waysIn.sessions,
        tokens: waysIn.tokens,
      },
      suspensions: suspensions.map(({ reason, words, startedAt, startedBy, endedAt, endedBy }) => ({
        reason,
        words,
        startedAt: startedAt.toISOString(),
        startedBy,
        endedAt: endedAt?.toISOString() ?? null,
        endedBy,
      })),
    };
  }
}
