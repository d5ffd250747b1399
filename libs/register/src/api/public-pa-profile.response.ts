import { ApiProperty } from '@nestjs/swagger';
import { TRAVEL_LIMITS } from '@pa/matching';
import type { PublicPaProfile } from '../public-pa-profile';
import { ProfileDateResponse } from './pa-profile.response';
import { SpokenLanguageAnswer } from './section-answers';
import { StyleAnswers } from './style-answers';
import { keysIn } from './taxonomy-keys';
import { TimeOfWeek, timeOfWeek } from './times';

const nullableTime = { type: String, format: 'date-time', nullable: true } as const;
const nullableNumber = { type: 'integer', nullable: true } as const;
const keys = (name: Parameters<typeof keysIn>[0]) => ({ enum: keysIn(name), isArray: true });

/** A PA's profile as employers see it. */
export class PublicPaProfileResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Amira K.' })
  displayName!: string;

  @ApiProperty()
  headline!: string;

  @ApiProperty()
  about!: string;

  @ApiProperty({ example: 'CH1', description: 'Outward code; empty until it was given' })
  district!: string;

  @ApiProperty({ enum: [0, ...TRAVEL_LIMITS], type: Number })
  travelMiles!: number;

  @ApiProperty(keys('travelModes'))
  travelModes!: string[];

  @ApiProperty({ type: [TimeOfWeek] })
  week!: TimeOfWeek[];

  @ApiProperty({ type: [ProfileDateResponse] })
  dates!: ProfileDateResponse[];

  @ApiProperty({ enum: keysIn('searchStatus') })
  searchStatus!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  earliestStart!: string | null;

  @ApiProperty(nullableNumber)
  hoursMin!: number | null;

  @ApiProperty(nullableNumber)
  hoursMax!: number | null;

  @ApiProperty(keys('employment'))
  employment!: string[];

  @ApiProperty(nullableNumber)
  hourlyRatePence!: number | null;

  @ApiProperty()
  liveIn!: boolean;

  @ApiProperty()
  shortNotice!: boolean;

  @ApiProperty(nullableNumber)
  shortNoticeHours!: number | null;

  @ApiProperty(keys('tasks'))
  tasksWill!: string[];

  @ApiProperty(keys('tasks'))
  tasksTraining!: string[];

  @ApiProperty(keys('tasks'))
  tasksWillNot!: string[];

  @ApiProperty(keys('experience'))
  experience!: string[];

  @ApiProperty(keys('training'))
  training!: string[];

  @ApiProperty({ type: [SpokenLanguageAnswer] })
  languages!: SpokenLanguageAnswer[];

  @ApiProperty(keys('communicationMethods'))
  communicationMethods!: string[];

  @ApiProperty(keys('values'))
  values!: string[];

  @ApiProperty({ type: StyleAnswers })
  style!: StyleAnswers;

  @ApiProperty(keys('interests'))
  interests!: string[];

  @ApiProperty({ ...keys('environmentLimits'), description: 'What the PA cannot work around' })
  environmentLimits!: string[];

  @ApiProperty(nullableTime)
  confirmedAt!: string | null;

  @ApiProperty(nullableTime)
  publishedAt!: string | null;

  static of(profile: PublicPaProfile): PublicPaProfileResponse {
    const { firstName: _firstName, ...shown } = profile;
    return {
      ...shown,
      travelModes: [...profile.travelModes],
      week: profile.week.map(timeOfWeek),
      dates: profile.dates.map((date) => ProfileDateResponse.of(date)),
      employment: [...profile.employment],
      tasksWill: [...profile.tasksWill],
      tasksTraining: [...profile.tasksTraining],
      tasksWillNot: [...profile.tasksWillNot],
      experience: [...profile.experience],
      training: [...profile.training],
      languages: [...profile.languages],
      communicationMethods: [...profile.communicationMethods],
      values: [...profile.values],
      style: { ...profile.style },
      interests: [...profile.interests],
      environmentLimits: [...profile.environmentLimits],
      confirmedAt: profile.confirmedAt?.toISOString() ?? null,
      publishedAt: profile.publishedAt?.toISOString() ?? null,
    };
  }
}
