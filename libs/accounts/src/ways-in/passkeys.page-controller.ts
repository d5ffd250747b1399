import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, CurrentLicensee, type Actor, type Licensee, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type FieldError } from '@pa/web';
import { accountsAccess } from '../accounts.access';
import { accountsPaths } from '../accounts.paths';
import { raisePower } from '../browser-session';
import { readAttestation } from '../factors/credential-json';
import { NoSuchPasskeyError } from '../factors/factors.errors';
import type { Passkey } from '../factors/passkeys.repository';
import { Passkeys } from '../factors/passkeys.service';
import { IdParams } from '../sessions/api/id.params';
import { NewPasskeyForm, PasskeyNameForm } from './ways-in.form';
import { WAYS_IN_BACK } from './ways-in.presenter';

const NEW_VIEW = 'accounts/passkey-new.njk';
const RENAME_VIEW = 'accounts/passkey-rename.njk';

/** One's passkeys: adding, naming, removing. */
@ApiExcludeController()
@Controller()
@Access(accountsAccess.changeWaysIn)
export class PasskeysPageController {
  constructor(private readonly passkeys: Passkeys) {}

  @Get(accountsPaths.addPasskey)
  async showNew(@CurrentActor() actor: Actor, @CurrentLicensee() licensee: Licensee): Promise<Page> {
    return new Page(NEW_VIEW, await this.newModel(actor, licensee, ''));
  }

  @Post(accountsPaths.passkeys)
  async add(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form, errors } = readForm(NewPasskeyForm, body);
    const licensee = request.licensee as Licensee;
    const add = async () =>
      this.passkeys.add(actor, licensee, { name: form.name, response: readAttestation(form.credential) });
    const result = errors.length > 0 ? { errors: [...errors] } : await attempt(add);
    if ('errors' in result)
      return invalidPage(NEW_VIEW, {
        ...(await this.newModel(actor, licensee, form.name)),
        errors: shown(result.errors),
      });
    await raisePower(request, { strong: true });
    leaveNotice(request, `You can now sign in with your passkey "${form.name}".`);
    return new SeeOther(accountsPaths.waysIn);
  }

  @Get('/account/sign-in-ways/passkeys/:id')
  async showRename(@CurrentActor() actor: Actor, @Param() { id }: IdParams): Promise<Page> {
    return new Page(RENAME_VIEW, renameModel(await this.getOwn(actor, id)));
  }

  @Post('/account/sign-in-ways/passkeys/:id')
  async rename(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParams,
    @Req() request: RegisterRequest,
  ): Promise<Page | SeeOther> {
    const { form, errors } = readForm(PasskeyNameForm, request.body);
    if (errors.length > 0)
      return invalidPage(RENAME_VIEW, { ...renameModel({ ...(await this.getOwn(actor, id)), ...form }), errors });
    await this.passkeys.rename(actor, id, form.name);
    leaveNotice(request, `Your passkey is now called "${form.name}".`);
    return new SeeOther(accountsPaths.waysIn);
  }

  @Get('/account/sign-in-ways/passkeys/:id/remove')
  async showRemove(@CurrentActor() actor: Actor, @Param() { id }: IdParams): Promise<Page> {
    return removePage(await this.getOwn(actor, id));
  }

  @Post('/account/sign-in-ways/passkeys/:id/remove')
  async remove(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParams,
    @Req() request: RegisterRequest,
  ): Promise<Page | SeeOther> {
    const passkey = await this.getOwn(actor, id);
    const result = await attempt(() => this.passkeys.remove(actor, id));
    if ('errors' in result) return removePage(passkey, result.errors);
    leaveNotice(request, `Your passkey "${passkey.name}" no longer works here.`);
    return new SeeOther(accountsPaths.waysIn);
  }

  private async newModel(actor: Actor, licensee: Licensee, name: string) {
    const options = await this.passkeys.creationOptions(actor, licensee);
    return {
      title: 'Add a passkey',
      values: { name },
      options: JSON.stringify(options),
      paths: accountsPaths,
      page: { ...WAYS_IN_BACK, scripts: ['passkeys.js'] },
    };
  }

  private async getOwn(actor: Actor, id: string): Promise<Passkey> {
    const passkey = (await this.passkeys.list(actor)).find((one) => one.id === id);
    if (!passkey) throw new NoSuchPasskeyError();
    return passkey;
  }
}

function renameModel({ name }: Pick<Passkey, 'name'>) {
  return { title: 'Rename your passkey', values: { name }, page: WAYS_IN_BACK };
}

function removePage({ name }: Passkey, errors: readonly FieldError[] = []): Page {
  const model = { title: `Remove "${name}"?`, name, paths: accountsPaths, page: WAYS_IN_BACK };
  const view = 'accounts/passkey-remove.njk';
  return errors.length > 0 ? invalidPage(view, { ...model, errors }) : new Page(view, model);
}

/** What the browser sends stands in no field that can be seen. */
function shown(errors: readonly FieldError[]): FieldError[] {
  return errors.map(({ field, text }) => ({ field: field === 'credential' ? '' : field, text }));
}
