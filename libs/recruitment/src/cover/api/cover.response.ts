import { ApiProperty } from '@nestjs/swagger';
import { elapsedMinutes, KINDS, type DatedSpan } from '@pa/matching';
import type { Cover } from '../cover';
import type { CoverBoardList } from '../cover-board.service';
import { COVER_OFFER_STATES, COVER_STATES } from '../cover-state';
import type { CoverHolder, OfferedCover, SeenCover, SeenCoverList } from '../cover-views.service';

export class CoverIdResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}

export class CoverSpanResponse {
  @ApiProperty({ format: 'date-time' })
  startsAt!: string;

  @ApiProperty({ format: 'date-time' })
  endsAt!: string;

  @ApiProperty({ enum: KINDS })
  kind!: string;

  @ApiProperty({ type: 'integer', description: 'That pass, whatever the clocks do' })
  minutes!: number;

  static of(span: DatedSpan): CoverSpanResponse {
    const { startsAt, endsAt, kind } = span;
    return { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), kind, minutes: elapsedMinutes(span) };
  }
}

/** What both sides read. */
export class CoverDetailsResponse {
  @ApiProperty({ enum: COVER_STATES })
  state!: string;

  @ApiProperty({ type: [CoverSpanResponse] })
  spans!: CoverSpanResponse[];

  @ApiProperty({ type: [String], description: 'Keys of tasks' })
  tasks!: readonly string[];

  @ApiProperty({ description: 'First half of the postcode' })
  district!: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'For an hour awake' })
  payPence!: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  sleepInPence!: number | null;

  @ApiProperty()
  note!: string;

  static of({ request, spans }: Cover, note: string): CoverDetailsResponse {
    const { state, tasks, district, payPence, sleepInPence } = request;
    return {
      state,
      spans: spans.map((span) => CoverSpanResponse.of(span)),
      tasks,
      district,
      payPence,
      sleepInPence,
      note,
    };
  }
}

export class CoverHolderResponse {
  @ApiProperty({ format: 'uuid' })
  offerId!: string;

  @ApiProperty({ description: 'First name and initial' })
  displayName!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  profileId!: string | null;

  @ApiProperty({ description: 'Is in your circle' })
  isTrusted!: boolean;

  static of({ offerId, displayName, profileId, isTrusted }: CoverHolder): CoverHolderResponse {
    return { offerId, displayName, profileId, isTrusted };
  }
}

export class CoverRequestResponse extends CoverDetailsResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer' })
  withinMiles!: number;

  @ApiProperty()
  circleFirst!: boolean;

  @ApiProperty()
  circleConfirmed!: boolean;

  @ApiProperty({ type: 'integer', description: 'PAs asked so far' })
  asked!: number;

  @ApiProperty({ type: 'integer' })
  declined!: number;

  @ApiProperty({ type: CoverHolderResponse, nullable: true })
  holder!: CoverHolderResponse | null;

  @ApiProperty({ type: String, nullable: true })
  address!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When more PAs are asked' })
  nextWaveAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  helpAskedAt!: string | null;

  static override of(cover: SeenCover): CoverRequestResponse {
    const { request, note, asked, declined, holder, address } = cover;
    return {
      id: request.id,
      ...CoverDetailsResponse.of(cover, note),
      withinMiles: request.withinMiles,
      circleFirst: request.circleFirst,
      circleConfirmed: request.circleConfirmed,
      asked,
      declined,
      holder: holder && CoverHolderResponse.of(holder),
      address,
      nextWaveAt: request.nextWaveAt?.toISOString() ?? null,
      helpAskedAt: request.helpAskedAt?.toISOString() ?? null,
    };
  }
}

export class CoverRequestListResponse {
  @ApiProperty({ type: [CoverRequestResponse], description: 'What begins last first' })
  items!: CoverRequestResponse[];

  @ApiProperty({ type: 'integer' })
  total!: number;

  @ApiProperty({ type: 'integer' })
  page!: number;

  @ApiProperty({ type: 'integer' })
  pages!: number;

  static of({ rows, total, page, pages }: SeenCoverList): CoverRequestListResponse {
    return { items: rows.map((row) => CoverRequestResponse.of(row)), total, page, pages };
  }
}

export class CoverOfferResponse extends CoverDetailsResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: COVER_OFFER_STATES, description: 'What became of your part in it' })
  offerState!: string;

  @ApiProperty({ type: [String], description: 'How it fits your week' })
  fit!: readonly string[];

  @ApiProperty({ type: String, nullable: true, example: 'About 2.5 miles away' })
  distance!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'First name and initial, once the place is yours' })
  employer!: string | null;

  @ApiProperty({ description: 'Staff have seen who the employer is' })
  employerVerified!: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'Once it is confirmed with you, until a day after' })
  address!: string | null;

  @ApiProperty({ description: 'Your yes settles it' })
  isTrusted!: boolean;

  static override of(cover: OfferedCover): CoverOfferResponse {
    const { offer, note, fit, distance, employer, verified, address, isTrusted } = cover;
    return {
      id: offer.id,
      offerState: offer.state,
      ...CoverDetailsResponse.of(cover, note),
      fit,
      distance,
      employer,
      employerVerified: verified !== null,
      address,
      isTrusted,
    };
  }
}

export class CoverBoardItemResponse {
  @ApiProperty({ description: 'First name and initial' })
  employer!: string;

  @ApiProperty({ enum: COVER_STATES })
  state!: string;

  @ApiProperty({ type: [CoverSpanResponse] })
  spans!: CoverSpanResponse[];

  @ApiProperty()
  district!: string;

  @ApiProperty({ type: 'integer', description: 'PAs asked so far' })
  asked!: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  helpAskedAt!: string | null;
}

export class CoverBoardResponse {
  @ApiProperty({ type: [CoverBoardItemResponse], description: 'Who asked for help first' })
  items!: CoverBoardItemResponse[];

  @ApiProperty({ type: 'integer' })
  total!: number;

  @ApiProperty({ type: 'integer' })
  page!: number;

  @ApiProperty({ type: 'integer' })
  pages!: number;

  static of({ rows, total, page, pages }: CoverBoardList): CoverBoardResponse {
    const items = rows.map(({ request, spans, employer, asked }) => ({
      employer,
      state: request.state,
      spans: spans.map((span) => CoverSpanResponse.of(span)),
      district: request.district,
      asked,
      helpAskedAt: request.helpAskedAt?.toISOString() ?? null,
    }));
    return { items, total, page, pages };
  }
}
