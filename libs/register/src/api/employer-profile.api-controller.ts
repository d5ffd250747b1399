import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import { LONGEST_EMPLOYER_NAME, LONGEST_LANGUAGE } from '../employer-details';
import { EmployerProfiles, type OwnEmployerProfile } from '../employer-profiles.service';
import { registerAccess } from '../register.access';
import { KeyList } from './key-list.decorator';
import { keysIn } from './taxonomy-keys';

const TEXT = { message: 'Send text' };
const TOO_LONG = { message: 'That is too long' };

export class EmployerProfileRequest {
  @ApiProperty({ example: 'Nadia', maxLength: LONGEST_EMPLOYER_NAME })
  @IsString(TEXT)
  @MaxLength(200, TOO_LONG)
  firstName!: string;

  @ApiProperty({ example: 'CH1', maxLength: 100, description: 'A postcode or its first half; only that half is kept' })
  @IsString(TEXT)
  @MaxLength(100, TOO_LONG)
  place!: string;

  @ApiProperty({ enum: keysIn('hiringFor') })
  @IsString(TEXT)
  @MaxLength(60, TOO_LONG)
  hiringFor!: string;

  @KeyList('moneySources')
  moneySources!: string[];

  @KeyList('communicationNeeds')
  communicationNeeds!: string[];

  @ApiProperty({ maxLength: LONGEST_LANGUAGE, description: 'Which, when the needs hold "other-language"; else empty' })
  @IsString(TEXT)
  @MaxLength(200, TOO_LONG)
  otherLanguage!: string;

  @ApiPropertyOptional({ description: 'That we may keep it, as it may say something about health; needed once' })
  @IsBoolean({ message: 'sensitiveFacts must be true or false' })
  @IsOptional()
  sensitiveFacts?: boolean;
}

export class EmployerProfileResponse {
  @ApiProperty()
  firstName!: string;

  @ApiProperty({ description: 'Outward code; empty until it was given' })
  place!: string;

  @ApiProperty({ enum: ['', ...keysIn('hiringFor')] })
  hiringFor!: string;

  @ApiProperty({ enum: keysIn('moneySources'), isArray: true })
  moneySources!: string[];

  @ApiProperty({ enum: keysIn('communicationNeeds'), isArray: true })
  communicationNeeds!: string[];

  @ApiProperty()
  otherLanguage!: string;

  @ApiProperty({ description: 'False until it was saved once' })
  isSaved!: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  updatedAt!: string | null;

  static of({ details, isSaved, updatedAt }: OwnEmployerProfile): EmployerProfileResponse {
    return {
      firstName: details.firstName,
      place: details.place,
      hiringFor: details.hiringFor,
      moneySources: [...details.moneySources],
      communicationNeeds: [...details.communicationNeeds],
      otherLanguage: details.otherLanguage,
      isSaved,
      updatedAt: updatedAt?.toISOString() ?? null,
    };
  }
}

/** What an employer tells of themselves. Never public. */
@ApiTags('register')
@ApiBearerAuth()
@Controller('api/v1/me/employer-profile')
export class EmployerProfileApiController {
  constructor(private readonly profiles: EmployerProfiles) {}

  /** Blank until it was saved once. */
  @Get()
  @Access(registerAccess.seeEmployerProfile)
  @ApiOkResponse({ type: EmployerProfileResponse })
  async get(@CurrentActor() actor: Actor): Promise<EmployerProfileResponse> {
    return EmployerProfileResponse.of(await this.profiles.getOwn(actor));
  }

  /** Saves it whole. */
  @Put()
  @Access(registerAccess.ownEmployerProfile)
  @ApiOkResponse({ type: EmployerProfileResponse })
  async save(
    @CurrentActor() actor: Actor,
    @Body() { sensitiveFacts, ...details }: EmployerProfileRequest,
  ): Promise<EmployerProfileResponse> {
    return EmployerProfileResponse.of(await this.profiles.save(actor, details, sensitiveFacts === true));
  }
}
