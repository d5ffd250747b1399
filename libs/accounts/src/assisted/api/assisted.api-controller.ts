import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { Access, CurrentActor, CurrentLicensee, Public, type Actor, type Licensee } from '@pa/platform';
import { IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../../passwords';
import { IdParams, InvitationTokenRequest } from '../../representatives/api/representative.request';
import { IdResponse } from '../../representatives/api/representative.response';
import { representativesAccess } from '../../representatives/representatives.access';
import type { AssistedAccount, AssistedRole } from '../assisted-accounts.repository';
import { ASSISTED_ROLES, AssistedAccounts } from '../assisted-accounts.service';
import { CONSENT_HOW } from '../consent-wording';

const HOW = CONSENT_HOW.map(({ key }) => key);
const text = { message: '$property must be text' };
const tooLong = { message: '$property must have $constraint1 characters or fewer' };

export class AssistedRequest {
  @ApiPropertyOptional({ enum: ASSISTED_ROLES, default: 'employer', description: 'What the person is' })
  @IsIn(ASSISTED_ROLES, { message: `role must be one of ${ASSISTED_ROLES.join(', ')}` })
  @IsOptional()
  role: AssistedRole = 'employer';

  @ApiProperty({ example: 'Ernest', maxLength: 60 })
  @MaxLength(60, tooLong)
  @IsString(text)
  firstName!: string;

  @ApiProperty({ example: 'Bold', maxLength: 60 })
  @MaxLength(60, tooLong)
  @IsString(text)
  lastName!: string;

  @ApiProperty({ enum: HOW, description: 'How the person said yes' })
  @IsIn(HOW, { message: `consentHow must be one of ${HOW.join(', ')}` })
  consentHow!: string;

  @ApiProperty({ format: 'date', example: '2026-03-03' })
  @MaxLength(10, tooLong)
  @IsString(text)
  consentedOn!: string;
}

export class HandOverRequest {
  @ApiProperty({ example: 'ernest@example.com', maxLength: 254 })
  @MaxLength(254, tooLong)
  @IsString(text)
  email!: string;
}

export class TakeOverRequest extends InvitationTokenRequest {
  @ApiProperty({ minLength: SHORTEST_PASSWORD, maxLength: LONGEST_PASSWORD })
  @MaxLength(LONGEST_PASSWORD, tooLong)
  @IsString(text)
  @MinLength(SHORTEST_PASSWORD, { message: `password must have ${SHORTEST_PASSWORD} characters or more` })
  password!: string;
}

export class AssistedResponse {
  @ApiProperty({ format: 'uuid', description: 'Send it as X-Acting-For to act' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  personId!: string;

  @ApiProperty({ example: 'Ernest B.' })
  displayName!: string;

  @ApiProperty({ enum: ASSISTED_ROLES })
  role!: AssistedRole;

  @ApiProperty({ enum: HOW })
  consentHow!: string;

  @ApiProperty({ format: 'date' })
  consentedOn!: string;

  static of({ id, personId, displayName, role, consentHow, consentedOn }: AssistedAccount): AssistedResponse {
    return { id, personId, displayName, role, consentHow, consentedOn };
  }
}

/** Accounts that staff run for people who never go online. */
@ApiTags('assisted accounts')
@Controller('api/v1')
export class AssistedApiController {
  constructor(private readonly assisted: AssistedAccounts) {}

  @Get('staff/assisted-accounts')
  @Access(representativesAccess.assistPeople)
  @ApiBearerAuth()
  @ApiOkResponse({ type: AssistedResponse, isArray: true })
  async list(@CurrentActor() actor: Actor): Promise<AssistedResponse[]> {
    return (await this.assisted.list(actor)).map((one) => AssistedResponse.of(one));
  }

  @Post('staff/assisted-accounts')
  @Access(representativesAccess.assistPeople)
  @ApiBearerAuth()
  @ApiCreatedResponse({ type: IdResponse })
  async create(@CurrentActor() actor: Actor, @Body() body: AssistedRequest): Promise<IdResponse> {
    return { id: await this.assisted.create(actor, body) };
  }

  @Get('staff/assisted-accounts/:id')
  @Access(representativesAccess.assistPeople)
  @ApiBearerAuth()
  @ApiOkResponse({ type: AssistedResponse })
  async get(@CurrentActor() actor: Actor, @Param() { id }: IdParams): Promise<AssistedResponse> {
    return AssistedResponse.of(await this.assisted.get(actor, id));
  }

  /** Sends the person a link with which they take the account over. */
  @Post('staff/assisted-accounts/:id/hand-over')
  @Access(representativesAccess.assistPeople)
  @HttpCode(202)
  @ApiBearerAuth()
  @ApiAcceptedResponse({ description: 'A mail follows' })
  async handOver(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParams,
    @Body() { email }: HandOverRequest,
  ): Promise<void> {
    await this.assisted.offer(actor, id, email);
  }

  /** The person takes their consent back: staff let go. */
  @Post('staff/assisted-accounts/:id/withdraw')
  @Access(representativesAccess.assistPeople)
  @HttpCode(204)
  @ApiBearerAuth()
  @ApiNoContentResponse()
  async withdraw(@CurrentActor() actor: Actor, @Param() { id }: IdParams): Promise<void> {
    await this.assisted.withdraw(actor, id);
  }

  /** The person takes the account over with the secret from the mail. */
  @Post('accounts/take-over')
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse()
  async takeOver(@CurrentLicensee() licensee: Licensee, @Body() { token, password }: TakeOverRequest): Promise<void> {
    await this.assisted.takeOver(licensee.id, token, password);
  }
}
