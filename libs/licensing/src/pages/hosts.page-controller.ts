import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type FieldError, type PageModel } from '@pa/web';
import { NewHosts } from '../hosts/new-hosts.service';
import { OldHosts } from '../hosts/old-hosts.service';
import { Hosts } from '../hosts.service';
import { licensingAccess } from '../licensing.access';
import { licensingPaths } from '../licensing.paths';
import { HostsForm } from './hosts.form';
import { hostsModel } from './hosts.presenter';

const VIEW = 'licensing/hosts.njk';

/** Where a manager chooses the register's main address, and sees first what ends with the old one. */
@ApiExcludeController()
@Controller()
@Access(licensingAccess.chooseHost)
export class HostsPageController {
  constructor(
    private readonly hosts: Hosts,
    private readonly newHosts: NewHosts,
    private readonly oldHosts: OldHosts,
  ) {}

  @Get(licensingPaths.hosts)
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page(VIEW, await this.model(actor));
  }

  @Post(licensingPaths.hosts)
  async choose(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form, errors } = readForm(HostsForm, body);
    if (errors.length > 0) return invalidPage(VIEW, { ...(await this.model(actor)), errors });
    const result = await attempt(() => this.hosts.choose(actor, form.host));
    if ('errors' in result) return invalidPage(VIEW, { ...(await this.model(actor)), errors: result.errors });
    leaveNotice(request, `The main address is ${form.host} now.`);
    return new SeeOther(licensingPaths.hosts);
  }

  @Post(licensingPaths.addHost)
  async add(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(HostsForm, body);
    const result = await attempt(() => this.newHosts.add(actor, form.host));
    if ('errors' in result)
      return invalidPage(VIEW, { ...(await this.model(actor)), typed: form.host, errors: result.errors });
    leaveNotice(request, result.done ? `The register answers at ${form.host} now.` : 'Now prove that it is yours.');
    return new SeeOther(licensingPaths.hosts);
  }

  @Post(licensingPaths.proveHost)
  async prove(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(HostsForm, body);
    const result = await attempt(() => this.newHosts.prove(actor, form.host));
    if ('errors' in result)
      return invalidPage(VIEW, { ...(await this.model(actor)), errors: inSummary(result.errors) });
    leaveNotice(request, `The register answers at ${form.host} now.`);
    return new SeeOther(licensingPaths.hosts);
  }

  @Post(licensingPaths.removeHost)
  async remove(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(HostsForm, body);
    const result = await attempt(() => this.oldHosts.remove(actor, form.host));
    if ('errors' in result)
      return invalidPage(VIEW, { ...(await this.model(actor)), errors: inSummary(result.errors) });
    leaveNotice(request, `${form.host} is taken away.`);
    return new SeeOther(licensingPaths.hosts);
  }

  private async model(actor: Actor): Promise<PageModel> {
    const { licenseeId } = actor;
    const [choices, proofs] = [await this.hosts.list(licenseeId), await this.newHosts.listProofs(actor)];
    const first = await this.oldHosts.firstOf(licenseeId);
    return hostsModel(choices, proofs, first);
  }
}

/** What is wrong with a proof stands in no field that can be changed. */
function inSummary(errors: readonly FieldError[]): FieldError[] {
  return errors.map(({ text }) => ({ field: '', text }));
}
