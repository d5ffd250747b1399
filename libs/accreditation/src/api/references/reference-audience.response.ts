import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import type { ReadableReference, OpenedReference } from '../../references/sharing/readable-references.service';
import {
  mayBeShared,
  type ReferenceAudience,
  type SharedReference,
} from '../../references/sharing/reference-sharing.service';
import { ReferenceIdParams } from './references.request';
import { ReferenceAnswersResponse } from './references.response';

export class ReferenceAudienceParams extends ReferenceIdParams {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'The employer in the address is not one of ours' })
  employerId!: string;
}

export class AudienceEmployerResponse {
  @ApiProperty({ format: 'uuid' })
  employerId!: string;

  @ApiProperty({ example: 'Ann B.' })
  name!: string;

  @ApiProperty({ description: 'You can write to each other now, so you can show it' })
  isInTouch!: boolean;

  @ApiProperty()
  mayRead!: boolean;

  @ApiProperty({
    description: 'You said yes and did not stop it, so they may read it again once you are in touch again',
  })
  isGiven!: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  sharedAt!: string | null;

  @ApiProperty({ description: 'How often they opened it' })
  readCount!: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastReadAt!: string | null;

  static of(employer: ReferenceAudience, isOpen: boolean): AudienceEmployerResponse {
    const { employerId, name, isInTouch, mayRead, isGiven, sharedAt, readCount, lastReadAt } = employer;
    const dates = { sharedAt: sharedAt?.toISOString() ?? null, lastReadAt: lastReadAt?.toISOString() ?? null };
    return { employerId, name, isInTouch, mayRead: mayRead && isOpen, isGiven, readCount, ...dates };
  }
}

export class ReferenceAudienceResponse {
  @ApiProperty({ description: 'Its writer lets employers read it, and staff accept it' })
  mayBeShared!: boolean;

  @ApiProperty({ type: [AudienceEmployerResponse] })
  items!: AudienceEmployerResponse[];

  static of({ reference, audience }: SharedReference): ReferenceAudienceResponse {
    const isOpen = mayBeShared(reference);
    return { mayBeShared: isOpen, items: audience.map((one) => AudienceEmployerResponse.of(one, isOpen)) };
  }
}

export class ReadableReferenceResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid', description: 'The PA it is about' })
  paId!: string;

  @ApiProperty({ example: 'Amira K.' })
  paName!: string;

  @ApiProperty({ format: 'date-time' })
  sharedAt!: string;

  static of({ id, paId, paName, sharedAt }: ReadableReference): ReadableReferenceResponse {
    return { id, paId, paName, sharedAt: sharedAt.toISOString() };
  }
}

export class ReadableReferencesResponse {
  @ApiProperty({ type: [ReadableReferenceResponse] })
  items!: ReadableReferenceResponse[];
}

export class OpenedReferenceResponse extends ReadableReferenceResponse {
  @ApiProperty({ type: ReferenceAnswersResponse, description: 'Ways to reach somebody are taken out of the words' })
  answers!: ReferenceAnswersResponse;

  @ApiProperty({ description: 'Its writer says that they are a relative' })
  isRelative!: boolean;

  @ApiProperty({ format: 'date-time' })
  answeredAt!: string;

  @ApiProperty({ description: 'Staff heard it by telephone' })
  byTelephone!: boolean;

  @ApiProperty({ format: 'date-time', description: 'When staff looked at it' })
  acceptedAt!: string;

  static ofOpened(opened: OpenedReference): OpenedReferenceResponse {
    const { isRelative, byTelephone } = opened;
    return {
      ...ReadableReferenceResponse.of(opened),
      ...{ isRelative, byTelephone },
      answers: ReferenceAnswersResponse.of(opened.answers),
      answeredAt: opened.answeredAt.toISOString(),
      acceptedAt: opened.acceptedAt.toISOString(),
    };
  }
}
