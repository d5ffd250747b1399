import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, CurrentLicensee, type Actor, type Licensee, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type FieldError } from '@pa/web';
import { accountsAccess } from '../accounts.access';
import { accountsPaths } from '../accounts.paths';
import { raisePower } from '../browser-session';
import { Authenticators, type AuthenticatorSetup } from '../factors/authenticators.service';
import { qrPicture } from './qr-picture';
import { AuthenticatorForm } from './ways-in.form';
import { WAYS_IN_BACK } from './ways-in.presenter';

const VIEW = 'accounts/authenticator.njk';

/** Setting up an authenticator app, or a new one in its place. The picture is drawn here; the secret goes to no other service. */
@ApiExcludeController()
@Controller()
@Access(accountsAccess.changeWaysIn)
export class AuthenticatorPageController {
  constructor(private readonly authenticators: Authenticators) {}

  @Get(accountsPaths.authenticator)
  show(@CurrentActor() actor: Actor, @CurrentLicensee() licensee: Licensee): Page {
    return new Page(VIEW, model(this.authenticators.begin(actor, licensee)));
  }

  @Post(accountsPaths.authenticator)
  async confirm(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form, errors } = readForm(AuthenticatorForm, body);
    const result =
      errors.length > 0 ? { errors: [...errors] } : await attempt(() => this.authenticators.confirm(actor, form));
    if ('errors' in result) return this.again(actor, request.licensee as Licensee, { form, errors: result.errors });
    await raisePower(request, { strong: true });
    leaveNotice(request, 'Your authenticator app is set up. From now on we ask for its code when you sign in.');
    return new SeeOther(accountsPaths.waysIn);
  }

  @Get(accountsPaths.removeAuthenticator)
  showRemove(): Page {
    return removePage();
  }

  @Post(accountsPaths.removeAuthenticator)
  async remove(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<Page | SeeOther> {
    const result = await attempt(() => this.authenticators.remove(actor));
    if ('errors' in result) return removePage(result.errors);
    leaveNotice(request, 'We no longer ask for a code from an app.');
    return new SeeOther(accountsPaths.waysIn);
  }

  /** The same picture again, so that nobody has to scan twice; a new one when the first is too old. */
  private async again(
    actor: Actor,
    licensee: Licensee,
    { form, errors }: { form: AuthenticatorForm; errors: FieldError[] },
  ): Promise<Page> {
    const same = await attempt(async () => this.authenticators.resume(actor, licensee, form.setup));
    const setup = 'done' in same ? same.done : this.authenticators.begin(actor, licensee);
    return invalidPage(VIEW, { ...model(setup), errors });
  }
}

function model({ secret, uri, setup }: AuthenticatorSetup) {
  return {
    title: 'Set up an authenticator app',
    picture: qrPicture(uri),
    secret: secret.match(/.{1,4}/g)?.join(' '),
    uri,
    setup,
    paths: accountsPaths,
    page: WAYS_IN_BACK,
  };
}

function removePage(errors: readonly FieldError[] = []): Page {
  const given = { title: 'Remove your authenticator app?', paths: accountsPaths, page: WAYS_IN_BACK };
  const view = 'accounts/authenticator-remove.njk';
  return errors.length > 0 ? invalidPage(view, { ...given, errors }) : new Page(view, given);
}
