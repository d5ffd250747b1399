import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { CurrentLicensee, Public, type Licensee } from '@pa/platform';
import { Matches } from 'class-validator';
import { StillAvailable, type ConfirmQuestion } from '../still-available.service';

export class ConfirmTokenParam {
  @ApiProperty({ pattern: '^[\\w-]{72}$', description: 'The secret at the end of the link in the mail' })
  @Matches(/^[\w-]{72}$/, { message: 'The secret in the address is not whole' })
  token!: string;
}

export class StillAvailableResponse {
  @ApiProperty({ example: 'Amira K.' })
  displayName!: string;

  @ApiProperty({ description: 'Nothing is left to say' })
  isAnswered!: boolean;

  @ApiProperty({ description: 'A yes puts a paused profile back' })
  bringsBack!: boolean;

  static of({ displayName, isAnswered, bringsBack }: ConfirmQuestion): StillAvailableResponse {
    return { displayName, isAnswered, bringsBack };
  }
}

/** Answers "still available?" with the secret from the mail; no sign-in is needed. */
@ApiTags('register')
@Controller('api/v1/still-available/:token')
@Public()
export class StillAvailableApiController {
  constructor(private readonly stillAvailable: StillAvailable) {}

  /** What is asked. Changes nothing. */
  @Get()
  @ApiOkResponse({ type: StillAvailableResponse })
  async look(
    @CurrentLicensee() { id }: Licensee,
    @Param() { token }: ConfirmTokenParam,
  ): Promise<StillAvailableResponse> {
    return StillAvailableResponse.of(await this.stillAvailable.look(id, token));
  }

  /** Yes, still available. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: StillAvailableResponse })
  async confirm(
    @CurrentLicensee() { id }: Licensee,
    @Param() { token }: ConfirmTokenParam,
  ): Promise<StillAvailableResponse> {
    return StillAvailableResponse.of(await this.stillAvailable.confirm(id, token));
  }
}
