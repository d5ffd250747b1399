import { ApiProperty } from '@nestjs/swagger';
import { INTERVIEW_WAYS, type Interview } from '../interview';
import type { MeetingPlan } from '../meeting-plans.service';
import type { OfferTerms } from '../offer-terms';
import type { Offer } from '../offers.service';
import type { OutcomeQuestion } from '../outcomes.service';
import type { WrittenTerms } from '../written-terms';

export class InterviewResponse {
  @ApiProperty({ enum: ['offered', 'chosen', 'none-fits', 'called-off'] })
  state!: string;

  @ApiProperty({ enum: Object.keys(INTERVIEW_WAYS) })
  way!: string;

  @ApiProperty()
  place!: string;

  @ApiProperty({ type: 'integer' })
  minutes!: number;

  @ApiProperty({ type: [String], format: 'date-time' })
  times!: string[];

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  chosen!: string | null;

  static of({ state, way, place, minutes, times, chosenAt }: Interview): InterviewResponse {
    const instants = times.map((time) => time.toISOString());
    return { state, way, place, minutes, times: instants, chosen: chosenAt?.toISOString() ?? null };
  }
}

export class PlanResponse {
  @ApiProperty()
  where!: string;

  @ApiProperty()
  whoKnows!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  checkInAt!: string | null;

  static of({ where, whoKnows, checkInAt }: MeetingPlan): PlanResponse {
    return { where, whoKnows, checkInAt: checkInAt?.toISOString() ?? null };
  }
}

export class OfferResponse {
  @ApiProperty({ enum: ['open', 'accepted', 'declined', 'taken-back', 'lapsed'] })
  state!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'As they were when offered. Money is pence.',
  })
  terms!: OfferTerms;

  @ApiProperty({ format: 'date-time' })
  offeredAt!: string;

  static of({ state, terms, offeredAt }: Offer): OfferResponse {
    return { state, terms, offeredAt: offeredAt.toISOString() };
  }
}

export class TermsPartResponse {
  @ApiProperty()
  title!: string;

  @ApiProperty({ type: [String] })
  lines!: string[];

  @ApiProperty({ type: [String], description: 'What the two still have to agree' })
  toAgree!: string[];
}

export class WrittenTermsResponse {
  @ApiProperty({ description: 'False for a PA who works for themselves' })
  isEmployment!: boolean;

  @ApiProperty({ type: [TermsPartResponse] })
  parts!: TermsPartResponse[];

  static of({ isEmployment, parts }: WrittenTerms): WrittenTermsResponse {
    return {
      isEmployment,
      parts: parts.map(({ title, lines, toAgree }) => ({ title, lines: [...lines], toAgree: [...toAgree] })),
    };
  }
}

export class OutcomeResponse {
  @ApiProperty({ enum: [1, 3, 6, 12] })
  months!: number;

  @ApiProperty({ type: String, enum: ['yes', 'no', null], nullable: true })
  answer!: string | null;

  static of({ months, answer }: OutcomeQuestion): OutcomeResponse {
    return { months, answer };
  }
}
