import { Body, Controller, Delete, Get, HttpCode, Param, Put, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { addressKey, CurrentLicensee, Public, RateLimits, type Licensee, type RegisterRequest } from '@pa/platform';
import { cameFrom } from '../../came-from';
import { RefereeAnswers } from '../../references/referee-answers.service';
import { referencesLimits } from '../../references/references.limits';
import { ReferenceAnswerRequest, ReferenceTokenParams } from './references.request';
import { RefereeViewResponse } from './references.response';

/** A referee answers with the secret from their mail; no sign-in is needed. */
@ApiTags('references')
@Controller('api/v1/reference-links/:token')
@Public()
export class RefereeApiController {
  constructor(
    private readonly answers: RefereeAnswers,
    private readonly limits: RateLimits,
  ) {}

  /** Who is asked about. Changes nothing. */
  @Get()
  @ApiOkResponse({ type: RefereeViewResponse })
  async look(
    @CurrentLicensee() { id }: Licensee,
    @Req() request: RegisterRequest,
    @Param() { token }: ReferenceTokenParams,
  ): Promise<RefereeViewResponse> {
    await this.count(id, request);
    return RefereeViewResponse.of(await this.answers.look(id, token));
  }

  /** The answers; sent again with the new version, they take the place of those before. */
  @Put()
  @ApiParam({ name: 'token', description: 'From the link in the mail' })
  @HttpCode(204)
  @ApiNoContentResponse()
  async answer(
    @CurrentLicensee() { id }: Licensee,
    @Req() request: RegisterRequest,
    @Body() body: ReferenceAnswerRequest,
  ): Promise<void> {
    await this.count(id, request);
    const { version } = body;
    const answer = { input: ReferenceAnswerRequest.inputOf(body), version, from: cameFrom(request) };
    await this.answers.answer(id, String(request.params['token']), answer);
  }

  /** They would rather not, or take back what they wrote: it goes at once. */
  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  async sayNo(
    @CurrentLicensee() { id }: Licensee,
    @Req() request: RegisterRequest,
    @Param() { token }: ReferenceTokenParams,
  ): Promise<void> {
    await this.count(id, request);
    await this.answers.sayNo(id, token);
  }

  private async count(licenseeId: string, { ip }: RegisterRequest): Promise<void> {
    await this.limits.count(referencesLimits.open, `${licenseeId}:${addressKey(ip)}`);
  }
}
