import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, IsOptional, ValidateNested } from 'class-validator';
import { applyDecorators } from '@nestjs/common';
import type { SectionValues } from '../sections';
import { AgeAndSexAnswers, AgeAndSexResponse } from './age-answers';
import {
  AboutYouAnswers,
  ExperienceAndTrainingAnswers,
  InterestsAndEnvironmentAnswers,
  LanguagesAndCommunicationAnswers,
  PlaceAndTravelAnswers,
  TaskAnswersAnswers,
  WorkWantedAnswers,
} from './section-answers';
import { ValuesAndStyleAnswers } from './style-answers';

function Section(answers: () => new () => object): PropertyDecorator {
  return applyDecorators(
    // Written out, because a class that is told later is known by the name of its function: it must be "type".
    ApiPropertyOptional({ type: () => answers() }),
    IsOptional(),
    IsObject({ message: 'Send an object of answers' }),
    ValidateNested(),
    Type(answers),
  );
}

/** Any of the sections; each one that is sent is sent whole. All are kept, or none. */
export class SaveSectionsRequest {
  @Section(() => AboutYouAnswers)
  aboutYou?: AboutYouAnswers;

  @Section(() => PlaceAndTravelAnswers)
  placeAndTravel?: PlaceAndTravelAnswers;

  @Section(() => WorkWantedAnswers)
  workWanted?: WorkWantedAnswers;

  @Section(() => TaskAnswersAnswers)
  tasks?: TaskAnswersAnswers;

  @Section(() => ExperienceAndTrainingAnswers)
  experienceAndTraining?: ExperienceAndTrainingAnswers;

  @Section(() => LanguagesAndCommunicationAnswers)
  languagesAndCommunication?: LanguagesAndCommunicationAnswers;

  @Section(() => ValuesAndStyleAnswers)
  valuesAndStyle?: ValuesAndStyleAnswers;

  @Section(() => InterestsAndEnvironmentAnswers)
  interestsAndEnvironment?: InterestsAndEnvironmentAnswers;

  @Section(() => AgeAndSexAnswers)
  ageAndSex?: AgeAndSexAnswers;
}

export class SectionsResponse {
  @ApiProperty({ type: AboutYouAnswers })
  aboutYou!: AboutYouAnswers;

  @ApiProperty({ type: PlaceAndTravelAnswers })
  placeAndTravel!: PlaceAndTravelAnswers;

  @ApiProperty({ type: WorkWantedAnswers })
  workWanted!: WorkWantedAnswers;

  @ApiProperty({ type: TaskAnswersAnswers })
  tasks!: TaskAnswersAnswers;

  @ApiProperty({ type: ExperienceAndTrainingAnswers })
  experienceAndTraining!: ExperienceAndTrainingAnswers;

  @ApiProperty({ type: LanguagesAndCommunicationAnswers })
  languagesAndCommunication!: LanguagesAndCommunicationAnswers;

  @ApiProperty({ type: ValuesAndStyleAnswers })
  valuesAndStyle!: ValuesAndStyleAnswers;

  @ApiProperty({ type: InterestsAndEnvironmentAnswers })
  interestsAndEnvironment!: InterestsAndEnvironmentAnswers;

  @ApiProperty({ type: AgeAndSexResponse })
  ageAndSex!: AgeAndSexResponse;
}

/** The sections that were sent, by their keys. */
export function sectionsOf(request: SaveSectionsRequest): Partial<SectionValues> {
  const { tasks, valuesAndStyle } = request;
  return {
    ...(request.aboutYou && { 'about-you': request.aboutYou }),
    ...(request.placeAndTravel && { 'place-and-travel': request.placeAndTravel }),
    ...(request.workWanted && { 'work-wanted': request.workWanted }),
    ...(tasks && { tasks }),
    ...(request.experienceAndTraining && { 'experience-and-training': request.experienceAndTraining }),
    ...(request.languagesAndCommunication && { 'languages-and-communication': request.languagesAndCommunication }),
    ...(valuesAndStyle && { 'values-and-style': { ...valuesAndStyle, style: pointsOf(valuesAndStyle) } }),
    ...(request.interestsAndEnvironment && { 'interests-and-environment': request.interestsAndEnvironment }),
    ...(request.ageAndSex && { 'age-and-sex': ageAndSexOf(request.ageAndSex) }),
  };
}

function ageAndSexOf({ sensitiveFacts, ...answers }: AgeAndSexAnswers): SectionValues['age-and-sex'] {
  return { ...answers, agrees: sensitiveFacts === true };
}

/** A point that was sent as null, or not at all, was not answered. */
function pointsOf({ style }: ValuesAndStyleAnswers): Record<string, number> {
  const given = Object.entries(style).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
  return Object.fromEntries(given);
}
