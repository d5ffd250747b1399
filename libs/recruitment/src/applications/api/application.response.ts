import { ApiProperty } from '@nestjs/swagger';
import type { AdvertChange } from '../advert-facts';
import { APPLICATION_STATES } from '../application-state';
import type { Fit } from '../fit.service';
import type { OwnApplication } from '../own-applications.service';
import { APPLICATIONS_A_PAGE, type SeenApplication, type SeenList } from '../vacancy-applications.service';
import type { OwnInvitation } from '../vacancy-invitations.service';

const ANSWERS = { type: 'object', additionalProperties: { type: 'string' } } as const;

export class ApplicationIdResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}

export class FitResponse {
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100 })
  score!: number;

  @ApiProperty({ example: 'Covers 9 of your 10 hours' })
  hours!: string;

  @ApiProperty({ type: [String] })
  reasons!: string[];

  /** Said to the employer. */
  static of(fit: Fit | null): FitResponse | null {
    return fit && { score: fit.score, hours: fit.hours, reasons: fit.reasons.map(({ text }) => text) };
  }

  /** The same match, said to the PA. */
  static toPa(fit: Fit | null): FitResponse | null {
    return fit && { score: fit.score, hours: fit.toPa[0]?.text ?? '', reasons: fit.toPa.map(({ text }) => text) };
  }
}

export class AdvertChangeResponse {
  @ApiProperty({ example: 'Pay' })
  label!: string;

  @ApiProperty()
  was!: string;

  @ApiProperty()
  now!: string;

  static of({ label, was, now }: AdvertChange): AdvertChangeResponse {
    return { label, was, now };
  }
}

export class OwnApplicationResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  vacancyId!: string;

  @ApiProperty({ description: 'Of the job' })
  title!: string;

  @ApiProperty({ enum: APPLICATION_STATES })
  state!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Key of why it ended' })
  reason!: string | null;

  @ApiProperty()
  message!: string;

  @ApiProperty({ ...ANSWERS, description: 'By the id of the question' })
  answers!: Readonly<Record<string, string>>;

  @ApiProperty({ type: [AdvertChangeResponse], description: 'What is other than when you last looked' })
  changes!: AdvertChangeResponse[];

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  submittedAt!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The first day of who is hired' })
  startsOn!: string | null;

  static of({ application, vacancy, words, changes }: OwnApplication): OwnApplicationResponse {
    return {
      id: application.id,
      vacancyId: vacancy.id,
      title: vacancy.title,
      state: application.state,
      reason: application.reason,
      message: words.message,
      answers: words.answers,
      changes: changes.map((one) => AdvertChangeResponse.of(one)),
      submittedAt: application.submittedAt?.toISOString() ?? null,
      startsOn: application.startsOn,
    };
  }
}

export class SeenApplicationResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  vacancyId!: string;

  @ApiProperty({ enum: APPLICATION_STATES })
  state!: string;

  @ApiProperty({ example: 'PA 3', description: 'A number until the name is shown' })
  name!: string;

  @ApiProperty()
  isNamed!: boolean;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Where the name and profile are shown' })
  profileId!: string | null;

  @ApiProperty({ description: 'Outward code' })
  district!: string;

  @ApiProperty()
  message!: string;

  @ApiProperty({ ...ANSWERS, description: 'By the id of the question' })
  answers!: Readonly<Record<string, string>>;

  @ApiProperty({ type: FitResponse, nullable: true })
  fit!: FitResponse | null;

  @ApiProperty({ description: 'Your own notes' })
  notes!: string;

  @ApiProperty({ format: 'date-time' })
  submittedAt!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  startsOn!: string | null;

  static of(one: SeenApplication): SeenApplicationResponse {
    return {
      id: one.id,
      vacancyId: one.vacancyId,
      state: one.state,
      name: one.name,
      isNamed: one.isNamed,
      profileId: one.isOnRegister ? (one.profile?.id ?? null) : null,
      district: one.district,
      message: one.words.message,
      answers: one.words.answers,
      fit: FitResponse.of(one.fit),
      notes: one.notes,
      submittedAt: one.submittedAt.toISOString(),
      startsOn: one.startsOn,
    };
  }
}

export class SeenListResponse {
  @ApiProperty({ type: 'integer' })
  total!: number;

  @ApiProperty({ type: 'integer' })
  pageSize!: number;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, description: 'By state, over all pages' })
  counts!: Readonly<Record<string, number>>;

  @ApiProperty({ type: [SeenApplicationResponse] })
  items!: SeenApplicationResponse[];

  static of({ total, counts, items }: SeenList): SeenListResponse {
    return { total, pageSize: APPLICATIONS_A_PAGE, counts, items: items.map((one) => SeenApplicationResponse.of(one)) };
  }
}

export class VacancyInvitationResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  vacancyId!: string;

  @ApiProperty({ description: 'Of the job' })
  title!: string;

  @ApiProperty({ type: FitResponse, nullable: true })
  fit!: FitResponse | null;

  @ApiProperty({ format: 'date-time' })
  invitedAt!: string;

  static of({ invitation, vacancy, fit }: OwnInvitation): VacancyInvitationResponse {
    const { id, invitedAt } = invitation;
    const { id: vacancyId, title } = vacancy;
    return { id, vacancyId, title, fit: FitResponse.toPa(fit), invitedAt: invitedAt.toISOString() };
  }
}
