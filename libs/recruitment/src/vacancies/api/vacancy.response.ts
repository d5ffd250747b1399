import { ApiProperty } from '@nestjs/swagger';
import { keysIn, TimeOfWeek, timeOfWeek } from '@pa/register';
import type { OpenVacancy } from '../open-vacancy';
import type { ViewedVacancy } from '../vacancy-views.service';

const NULL_INTEGER = { type: 'integer', nullable: true } as const;
const NULL_DATE = { type: String, format: 'date', nullable: true } as const;

export class QuestionResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  text!: string;
}

export class VerifiedResponse {
  @ApiProperty({ format: 'date' })
  on!: string;

  @ApiProperty()
  how!: string;
}

/** An advert as PAs see it, and nothing more: no name, no address. */
export class VacancyResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ description: 'The job, in the employer’s words' })
  about!: string;

  @ApiProperty()
  whoWanted!: string;

  @ApiProperty({ type: [TimeOfWeek] })
  hours!: TimeOfWeek[];

  @ApiProperty()
  hoursFlexible!: boolean;

  @ApiProperty()
  liveIn!: boolean;

  @ApiProperty({ enum: keysIn('tasks'), isArray: true })
  tasksRequired!: string[];

  @ApiProperty({ enum: keysIn('tasks'), isArray: true })
  tasksOptional!: string[];

  @ApiProperty({ enum: keysIn('tasks'), isArray: true, description: '"Not part of this job"' })
  tasksNever!: string[];

  @ApiProperty({ enum: keysIn('experience'), isArray: true })
  experience!: string[];

  @ApiProperty({ enum: keysIn('values'), isArray: true })
  values!: string[];

  @ApiProperty({ enum: keysIn('interests'), isArray: true })
  interests!: string[];

  @ApiProperty({ enum: keysIn('languages'), isArray: true })
  languages!: string[];

  @ApiProperty()
  drives!: boolean;

  @ApiProperty({ type: String, enum: ['female', 'male', null], nullable: true })
  sexWanted!: string | null;

  @ApiProperty()
  sexReason!: string;

  @ApiProperty({ enum: keysIn('employment'), isArray: true })
  employment!: string[];

  @ApiProperty(NULL_INTEGER)
  payPence!: number | null;

  @ApiProperty(NULL_INTEGER)
  sleepInPence!: number | null;

  @ApiProperty(NULL_INTEGER)
  liveInPenceAWeek!: number | null;

  @ApiProperty(NULL_INTEGER)
  accommodationPenceADay!: number | null;

  @ApiProperty()
  payWords!: string;

  @ApiProperty({ description: 'Outward code; empty only in a preview' })
  district!: string;

  @ApiProperty({ enum: keysIn('environmentLimits'), isArray: true })
  environment!: string[];

  @ApiProperty()
  howToApply!: string;

  @ApiProperty({ type: [QuestionResponse] })
  questions!: QuestionResponse[];

  @ApiProperty({ description: 'Names are hidden until an application is shortlisted' })
  isBlind!: boolean;

  @ApiProperty({ type: 'integer' })
  places!: number;

  @ApiProperty(NULL_DATE)
  closesOn!: string | null;

  @ApiProperty({ enum: keysIn('checks'), isArray: true })
  checks!: string[];

  @ApiProperty()
  checksWhy!: string;

  @ApiProperty(NULL_DATE)
  startsOn!: string | null;

  @ApiProperty(NULL_DATE)
  endsOn!: string | null;

  @ApiProperty({ format: 'date-time' })
  publishedAt!: string;

  static of(vacancy: OpenVacancy): VacancyResponse {
    const { closesOn, publishedAt, hours, questions } = vacancy;
    return {
      id: vacancy.id,
      title: vacancy.title,
      about: vacancy.about,
      whoWanted: vacancy.whoWanted,
      hours: hours.map(timeOfWeek),
      hoursFlexible: vacancy.hoursFlexible,
      liveIn: vacancy.liveIn,
      tasksRequired: [...vacancy.tasksRequired],
      tasksOptional: [...vacancy.tasksOptional],
      tasksNever: [...vacancy.tasksNever],
      experience: [...vacancy.experience],
      values: [...vacancy.values],
      interests: [...vacancy.interests],
      languages: [...vacancy.languages],
      drives: vacancy.drives,
      sexWanted: vacancy.sexWanted,
      sexReason: vacancy.sexReason,
      employment: [...vacancy.employment],
      payPence: vacancy.payPence,
      sleepInPence: vacancy.sleepInPence,
      liveInPenceAWeek: vacancy.liveInPenceAWeek,
      accommodationPenceADay: vacancy.accommodationPenceADay,
      payWords: vacancy.payWords,
      district: vacancy.district,
      environment: [...vacancy.environment],
      howToApply: vacancy.howToApply,
      questions: questions.map(({ id, text }) => ({ id, text })),
      isBlind: vacancy.isBlind,
      places: vacancy.places,
      closesOn: closesOn === '' ? null : closesOn,
      checks: [...vacancy.checks],
      checksWhy: vacancy.checksWhy,
      startsOn: vacancy.startsOn,
      endsOn: vacancy.endsOn,
      publishedAt: publishedAt.toISOString(),
    };
  }
}

export class ViewedVacancyResponse {
  @ApiProperty({ type: VacancyResponse })
  vacancy!: VacancyResponse;

  @ApiProperty({ type: VerifiedResponse, nullable: true, description: 'Null: staff have not seen who the employer is' })
  verified!: VerifiedResponse | null;

  static of({ vacancy, verified }: ViewedVacancy): ViewedVacancyResponse {
    return { vacancy: VacancyResponse.of(vacancy), verified: verified && { on: verified.on, how: verified.how } };
  }
}
