import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentVisit, type Visit } from '@pa/platform';
import { passportAccess } from '../../passport/passport.access';
import { StatementIssuers } from '../../passport/statement-issuers.service';
import { PassportIdParams, StatementIssuerRequest } from './passport.request';
import { StatementIssuerResponse } from './passport.response';

/** Registers whose approvals are taken, for managers. */
@ApiTags('passport')
@ApiBearerAuth()
@Controller('api/v1/statement-issuers')
@Access(passportAccess.setIssuers)
export class StatementIssuersApiController {
  constructor(private readonly issuers: StatementIssuers) {}

  @Get()
  @ApiOkResponse({ type: [StatementIssuerResponse] })
  async list(@CurrentVisit() { licensee }: Visit): Promise<StatementIssuerResponse[]> {
    return (await this.issuers.list(licensee.id)).map((issuer) => StatementIssuerResponse.of(issuer));
  }

  /** Added again, it has the new keys. */
  @Post()
  @HttpCode(204)
  @ApiNoContentResponse()
  async add(@CurrentVisit() visit: Visit, @Body() { address, keys }: StatementIssuerRequest): Promise<void> {
    await this.issuers.add(visit, { address, keys });
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@CurrentVisit() visit: Visit, @Param() { id }: PassportIdParams): Promise<void> {
    await this.issuers.remove(visit, id);
  }
}
