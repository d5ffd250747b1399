import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, CurrentVisit, type Actor, type Visit } from '@pa/platform';
import { ApprovalStatements } from '../../passport/approval-statements.service';
import { CarriedApprovals } from '../../passport/carried-approvals.service';
import { passportAccess } from '../../passport/passport.access';
import { CarriedApprovalRequest, PassportIdParams } from './passport.request';
import { ApprovalStatementResponse, CarriedApprovalResponse } from './passport.response';

/** A PA's approvals that travel. */
@ApiTags('passport')
@ApiBearerAuth()
@Controller('api/v1/me')
@Access(passportAccess.ownPassport)
export class OwnPassportApiController {
  constructor(
    private readonly statements: ApprovalStatements,
    private readonly carried: CarriedApprovals,
  ) {}

  /** A new statement, as it stands today. 409 for who is not approved. */
  @Get('approval-statement')
  @Access(passportAccess.carryPassport)
  @ApiOkResponse({ type: ApprovalStatementResponse })
  async write(@CurrentVisit() visit: Visit): Promise<ApprovalStatementResponse> {
    return { statement: await this.statements.write(visit) };
  }

  @Get('carried-approvals')
  @ApiOkResponse({ type: [CarriedApprovalResponse] })
  async list(@CurrentActor() actor: Actor): Promise<CarriedApprovalResponse[]> {
    return (await this.carried.list(actor)).map((one) => CarriedApprovalResponse.of(one));
  }

  /** Brings an approval of another register. The same one again changes nothing. */
  @Post('carried-approvals')
  @Access(passportAccess.carryPassport)
  @HttpCode(204)
  @ApiNoContentResponse()
  async bring(@CurrentVisit() visit: Visit, @Body() { statement }: CarriedApprovalRequest): Promise<void> {
    await this.carried.accept(visit, statement);
  }

  @Delete('carried-approvals/:id')
  @Access(passportAccess.carryPassport)
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param() { id }: PassportIdParams): Promise<void> {
    await this.carried.remove(actor, id);
  }
}
