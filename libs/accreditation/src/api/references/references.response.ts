import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { AGAIN, KNOWN_FOR, SCALE, type Answers } from '../../references/answers';
import type { OwnReference } from '../../references/own-references.service';
import type { RefereeView } from '../../references/referee-answers.service';
import {
  ASKING_WAYS,
  CONFLICTS,
  REFERENCE_REFUSALS,
  RELATIONS,
  type PaReference,
  type Referee,
} from '../../references/reference';
import type { ReferenceCase, ReferenceLine } from '../../references/reference-desk.service';
import { hasRunOut, REFERENCE_STATES } from '../../references/reference-state';

export class RefereeResponse {
  @ApiProperty()
  name!: string;

  @ApiProperty()
  organisation!: string;

  @ApiProperty()
  email!: string;

  @ApiProperty()
  telephone!: string;

  static of(referee: Referee): RefereeResponse {
    const { name, organisation, email, telephone } = referee;
    return { name, organisation, email, telephone };
  }
}

export class ReferenceAnswersResponse {
  @ApiProperty({ enum: RELATIONS })
  relation!: string;

  @ApiProperty({ enum: KNOWN_FOR })
  knownFor!: string;

  @ApiProperty({ enum: SCALE })
  reliable!: string;

  @ApiProperty({ enum: SCALE })
  kind!: string;

  @ApiProperty({ enum: SCALE })
  careful!: string;

  @ApiProperty({ enum: SCALE })
  private!: string;

  @ApiProperty({ enum: AGAIN })
  again!: string;

  @ApiProperty()
  words!: string;

  static of(answers: Answers): ReferenceAnswersResponse {
    const { relation, knownFor, reliable, kind, careful, private: discreet, again, words } = answers;
    return { relation, knownFor, reliable, kind, careful, private: discreet, again, words };
  }
}

/** What everyone who may see a reference sees. */
export class ReferenceResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: ASKING_WAYS })
  way!: string;

  @ApiProperty({ enum: RELATIONS, description: 'As the PA says' })
  relation!: string;

  @ApiProperty({ example: '2023-06-01' })
  knownFrom!: string;

  @ApiProperty({ type: String, nullable: true })
  knownTo!: string | null;

  @ApiProperty({ enum: REFERENCE_STATES })
  state!: string;

  @ApiProperty({ format: 'date-time' })
  askedAt!: string;

  @ApiProperty({ format: 'date-time', description: 'Until when the link opens' })
  expiresAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  answeredAt!: string | null;

  @ApiProperty({ enum: REFERENCE_REFUSALS, type: String, nullable: true, description: 'Why staff cannot use it' })
  refusal!: string | null;

  @ApiProperty()
  version!: number;

  static shared(reference: PaReference): ReferenceResponse {
    const { id, way, relation, knownFrom, knownTo, state, refusal, version } = reference;
    return {
      ...{ id, way, relation, knownFrom, knownTo, state, refusal, version },
      askedAt: reference.askedAt.toISOString(),
      expiresAt: reference.expiresAt.toISOString(),
      answeredAt: reference.answeredAt?.toISOString() ?? null,
    };
  }
}

export class OwnReferenceResponse extends ReferenceResponse {
  @ApiProperty({ description: 'Nobody answered while the link worked' })
  hasRunOut!: boolean;

  @ApiPropertyOptional({ type: RefereeResponse, description: 'As you told us; null once it ended' })
  referee?: RefereeResponse;

  @ApiPropertyOptional({ type: ReferenceAnswersResponse, description: 'Where the referee said you may read it' })
  answers?: ReferenceAnswersResponse;

  static of(reference: OwnReference, now: Date): OwnReferenceResponse {
    return {
      ...ReferenceResponse.shared(reference),
      hasRunOut: hasRunOut(reference, now),
      ...(reference.referee && { referee: RefereeResponse.of(reference.referee) }),
      ...(reference.answers && { answers: ReferenceAnswersResponse.of(reference.answers) }),
    };
  }
}

export class OwnReferencesResponse {
  @ApiProperty({ type: [OwnReferenceResponse] })
  items!: OwnReferenceResponse[];
}

export class NewReferenceResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}

/** Behind a referee's link. */
export class RefereeViewResponse {
  @ApiProperty({ example: 'Amira K.' })
  paName!: string;

  @ApiProperty({ enum: ['asked', 'answered', 'over'] })
  stage!: string;

  @ApiPropertyOptional({ type: ReferenceAnswersResponse })
  answers?: ReferenceAnswersResponse;

  @ApiProperty()
  version!: number;

  static of({ paName, stage, answers, version }: RefereeView): RefereeViewResponse {
    return { paName, stage, version, ...(answers && { answers: ReferenceAnswersResponse.of(answers) }) };
  }
}

export class BoardReferenceResponse extends ReferenceResponse {
  @ApiProperty({ example: 'Amira K.' })
  paName!: string;

  @ApiProperty({ enum: CONFLICTS, isArray: true, description: 'What to look at before it is trusted' })
  conflicts!: string[];

  static ofLine(line: ReferenceLine): BoardReferenceResponse {
    return { ...ReferenceResponse.shared(line), paName: line.paName, conflicts: [...line.conflicts] };
  }
}

export class ReferenceBoardResponse {
  @ApiProperty()
  total!: number;

  @ApiProperty()
  page!: number;

  @ApiProperty({ type: [BoardReferenceResponse] })
  items!: BoardReferenceResponse[];
}

export class ReferenceCaseResponse extends BoardReferenceResponse {
  @ApiPropertyOptional({ type: RefereeResponse })
  referee?: RefereeResponse;

  @ApiPropertyOptional({ type: ReferenceAnswersResponse })
  answers?: ReferenceAnswersResponse;

  @ApiProperty({ type: Boolean, nullable: true })
  isRelative!: boolean | null;

  @ApiProperty({ description: 'Whether the PA may read it' })
  mayBeRead!: boolean;

  @ApiProperty({ description: 'Whether the PA may show it to employers' })
  mayBeShown!: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'The day of the call' })
  spokenOn!: string | null;

  static ofCase(found: ReferenceCase): ReferenceCaseResponse {
    const { isRelative, mayBeRead, mayBeShown, spokenOn } = found;
    return {
      ...BoardReferenceResponse.ofLine(found),
      ...{ isRelative, mayBeRead, mayBeShown, spokenOn },
      ...(found.referee && { referee: RefereeResponse.of(found.referee) }),
      ...(found.answers && { answers: ReferenceAnswersResponse.of(found.answers) }),
    };
  }
}
