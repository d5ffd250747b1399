import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, countWords, invalidPage, leaveNotice, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { Hosts, type HostChoice } from '../hosts.service';
import { licensingAccess } from '../licensing.access';
import { licensingPaths } from '../licensing.paths';
import { HostsForm } from './hosts.form';

const VIEW = 'licensing/hosts.njk';

/** Where a manager chooses the register's main address, and sees first what ends with the old one. */
@ApiExcludeController()
@Controller()
@Access(licensingAccess.chooseHost)
export class HostsPageController {
  constructor(private readonly hosts: Hosts) {}

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

  private async model({ licenseeId }: Actor): Promise<PageModel> {
    const choices = await this.hosts.list(licenseeId);
    return {
      title: 'The register’s address',
      main: choices.find(({ isMain }) => isMain)?.host,
      others: choices
        .filter(({ isMain }) => !isMain)
        .map((choice) => ({ host: choice.host, lines: lossWords(choice) })),
    };
  }
}

/** What ends, and who must do something first. */
function lossWords({ loss: { passkeys, people, stuckStaff } }: HostChoice): string[] {
  if (passkeys === 0) return ['No passkey ends.'];
  return [
    `${countWords(passkeys, 'passkey')} of ${countWords(people, 'person', 'people')} will stop working. We tell them by email.`,
    'Members who have nothing else will get a code by email when they sign in.',
    ...(stuckStaff.length > 0
      ? [
          `First, these people must set up an authenticator app: ${stuckStaff.join(', ')}. Until then the address cannot change.`,
        ]
      : []),
  ];
}
