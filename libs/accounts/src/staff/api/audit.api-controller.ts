import { Controller, Get, Header, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { Readable } from 'node:stream';
import { auditFilterOf } from '../audit/audit-query.form';
import { StaffAudit } from '../audit/staff-audit.service';
import { staffAccess } from '../staff.access';
import { AuditFileQuery, AuditListQuery } from './audit.request';
import { AuditPageResponse, AuditVerdictResponse } from './audit.response';

/** Who did what that needs a special right. */
@ApiTags('audit')
@ApiBearerAuth()
@Controller('api/v1/audit')
export class AuditApiController {
  constructor(private readonly audit: StaffAudit) {}

  /** Newest first, 50 a page. */
  @Get()
  @Access(staffAccess.seeAudit)
  @ApiOkResponse({ type: AuditPageResponse })
  async list(@CurrentActor() actor: Actor, @Query() query: AuditListQuery): Promise<AuditPageResponse> {
    return AuditPageResponse.of(await this.audit.list(actor, auditFilterOf(query), query.page));
  }

  /** The same as CSV, oldest first, all of it. */
  @Get('file')
  @Access(staffAccess.seeAudit)
  @Header('Content-Disposition', 'attachment; filename="audit.csv"')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  file(@CurrentActor() actor: Actor, @Query() query: AuditFileQuery): StreamableFile {
    const lines = Readable.from(this.audit.csv(actor, auditFilterOf(query)));
    return new StreamableFile(lines, { type: 'text/csv; charset=utf-8' });
  }

  /** Checks the whole chain, from the first line to the last, and against the seals. */
  @Post('checks')
  @HttpCode(200)
  @Access(staffAccess.checkAudit)
  @ApiOkResponse({ type: AuditVerdictResponse })
  async check(@CurrentActor() actor: Actor): Promise<AuditVerdictResponse> {
    return AuditVerdictResponse.of(await this.audit.verify(actor));
  }
}
