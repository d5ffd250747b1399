import { ApiProperty } from '@nestjs/swagger';
import { PLACE_STATES } from '../../bookings/place-state';
import type { CheckPlace, CheckSession } from '../../bookings/session';
import type { NamedPlace, SessionCase } from '../../bookings/session-desk.service';

/** A time to show documents. */
export class CheckSessionResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  venue!: string;

  @ApiProperty()
  bring!: string;

  @ApiProperty({ format: 'date-time' })
  startsAt!: string;

  @ApiProperty({ format: 'date-time' })
  endsAt!: string;

  @ApiProperty()
  places!: number;

  @ApiProperty({ description: 'How many of the places are booked' })
  taken!: number;

  @ApiProperty()
  isCalledOff!: boolean;

  static of(session: CheckSession): CheckSessionResponse {
    const { id, venue, bring, startsAt, endsAt, places, taken, calledOffAt } = session;
    return {
      id,
      venue,
      bring,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      places,
      taken,
      isCalledOff: calledOffAt !== null,
    };
  }
}

/** A PA's own place. */
export class CheckPlaceResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  sessionId!: string;

  @ApiProperty({ enum: PLACE_STATES })
  state!: string;

  @ApiProperty()
  venue!: string;

  @ApiProperty()
  bring!: string;

  @ApiProperty({ format: 'date-time' })
  startsAt!: string;

  @ApiProperty({ format: 'date-time' })
  endsAt!: string;

  @ApiProperty()
  version!: number;

  static of({ id, sessionId, state, venue, bring, startsAt, endsAt, version }: CheckPlace): CheckPlaceResponse {
    const times = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
    return { id, sessionId, state, venue, bring, ...times, version };
  }
}

export class OwnCheckPlacesResponse {
  @ApiProperty({ type: [CheckPlaceResponse] })
  places!: CheckPlaceResponse[];

  @ApiProperty({ type: [CheckSessionResponse], description: 'Where there is a place left and you have none' })
  sessions!: CheckSessionResponse[];
}

export class NewCheckPlaceResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}

export class CheckSessionsResponse {
  @ApiProperty()
  total!: number;

  @ApiProperty()
  page!: number;

  @ApiProperty({ type: [CheckSessionResponse] })
  items!: CheckSessionResponse[];
}

export class NewCheckSessionResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}

/** Who has a place, for assessors. */
export class NamedCheckPlaceResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Ann L.' })
  paName!: string;

  @ApiProperty({ enum: PLACE_STATES })
  state!: string;

  @ApiProperty()
  version!: number;

  static ofPlace({ id, paName, state, version }: NamedPlace): NamedCheckPlaceResponse {
    return { id, paName, state, version };
  }
}

export class CheckSessionCaseResponse extends CheckSessionResponse {
  @ApiProperty({ type: String, nullable: true })
  heldByName!: string | null;

  @ApiProperty({ type: [NamedCheckPlaceResponse] })
  booked!: NamedCheckPlaceResponse[];

  static ofCase({ session, heldByName, places }: SessionCase): CheckSessionCaseResponse {
    const booked = places.map((place) => NamedCheckPlaceResponse.ofPlace(place));
    return { ...CheckSessionResponse.of(session), heldByName, booked };
  }
}
