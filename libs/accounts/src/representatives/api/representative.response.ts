import { ApiProperty } from '@nestjs/swagger';
import { ACTING_SCOPES, type ActingScope } from '@pa/platform';
import { BASES, EVIDENCE, POWERS, type Basis, type Evidence, type Power, type Representation } from '../representation';
import { REPRESENTATION_STATES, type RepresentationState } from '../representation-state';

/** One person acting for another. */
export class RepresentationResponse {
  @ApiProperty({ format: 'uuid', description: 'Send it as X-Acting-For to act' })
  id!: string;

  @ApiProperty({ description: 'The person acted for', example: 'Nadia S.' })
  employer!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Who acts; null until they said yes', example: 'Rita R.' })
  representative!: string | null;

  @ApiProperty({ enum: REPRESENTATION_STATES })
  state!: RepresentationState;

  @ApiProperty({ enum: ACTING_SCOPES, isArray: true })
  scopes!: ActingScope[];

  @ApiProperty({ format: 'date', description: 'The last day' })
  until!: string;

  @ApiProperty({ enum: BASES })
  basis!: Basis;

  @ApiProperty({ enum: POWERS, nullable: true, description: 'Which lasting power of attorney' })
  power!: Power | null;

  @ApiProperty({ enum: EVIDENCE })
  evidence!: Evidence;

  @ApiProperty({ format: 'date', description: 'When it was seen or heard' })
  evidenceOn!: string;

  static of(found: Representation): RepresentationResponse {
    const { id, state, scopes, basis, power, evidence, evidenceOn } = found;
    return {
      id,
      employer: found.employerName,
      representative: found.representativeName,
      state,
      scopes: [...scopes],
      until: found.untilDay,
      basis,
      power,
      evidence,
      evidenceOn,
    };
  }
}

/** One as the employer sees it: by the name they asked, too. */
export class OwnRepresentativeResponse extends RepresentationResponse {
  @ApiProperty({ description: 'Their name, or the one they were asked by', example: 'Rita R.' })
  name!: string;
}

/** One as staff see it. */
export class StaffRepresentationResponse extends RepresentationResponse {
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Staff look at the ending by this day' })
  reviewDueOn!: string | null;
}

export class ActedForResponse {
  @ApiProperty({ example: '3 March 2026, 10:50' })
  when!: string;

  @ApiProperty({ example: 'Changed what you told us about you' })
  what!: string;
}

export class IdResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}
