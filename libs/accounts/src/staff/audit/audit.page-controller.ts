import { Controller, Get, Header, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, Clock, CurrentActor, type Actor } from '@pa/platform';
import { Page, readForm } from '@pa/web';
import { Readable } from 'node:stream';
import { staffAccess } from '../staff.access';
import { staffPaths } from '../staff.paths';
import { AuditQueryForm } from './audit-query.form';
import { auditModel, verdictModel } from './audit.presenter';
import { StaffAudit } from './staff-audit.service';

/** Managers and auditors read who did what, check that nobody changed it, and take it away as a file. */
@ApiExcludeController()
@Controller()
export class AuditPageController {
  constructor(
    private readonly audit: StaffAudit,
    private readonly clock: Clock,
  ) {}

  @Get(staffPaths.audit)
  @Access(staffAccess.seeAudit)
  async list(@CurrentActor() actor: Actor, @Query() asked: Record<string, unknown>): Promise<Page> {
    const { form } = readForm(AuditQueryForm, asked);
    const found = await this.audit.list(actor, form.filter(), form.number());
    const acts = await this.audit.listActs(actor);
    return new Page('accounts/staff/audit.njk', auditModel(found, { form, acts, now: this.clock.now() }));
  }

  @Get(staffPaths.auditCsv)
  @Access(staffAccess.seeAudit)
  @Header('Content-Disposition', 'attachment; filename="audit.csv"')
  csv(@CurrentActor() actor: Actor, @Query() asked: Record<string, unknown>): StreamableFile {
    const { form } = readForm(AuditQueryForm, asked);
    return new StreamableFile(Readable.from(this.audit.csv(actor, form.filter())), { type: 'text/csv; charset=utf-8' });
  }

  @Post(staffPaths.checkAudit)
  @Access(staffAccess.checkAudit)
  async check(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page('accounts/staff/audit-checked.njk', verdictModel(await this.audit.verify(actor)));
  }
}
