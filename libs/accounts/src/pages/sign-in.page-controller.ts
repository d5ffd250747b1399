import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { MaybeActor, Public, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, Page, readForm, SeeOther } from '@pa/web';
import { accountsPaths } from '../accounts.paths';
import { endSession } from '../browser-session';
import { PassportStrategies } from '../strategies/passport-strategies';
import { enter } from './sign-in-door';
import { PasskeySignInForm, SignInForm } from './sign-in.form';
import { signInModel, SIGN_IN_VIEW } from './sign-in.presenter';

/** Coming back and leaving, in a browser. */
@ApiExcludeController()
@Controller()
@Public()
export class SignInPageController {
  constructor(private readonly strategies: PassportStrategies) {}

  @Get(accountsPaths.signIn)
  show(@MaybeActor() actor: Actor | null, @Query() query: Record<string, unknown>): Page | SeeOther {
    if (actor) return new SeeOther(accountsPaths.account);
    return new Page(SIGN_IN_VIEW, signInModel({ next: query['next'] }));
  }

  @Post(accountsPaths.signIn)
  async signIn(@Req() request: RegisterRequest, @Body() body: unknown): Promise<Page | SeeOther> {
    const { form, errors } = readForm(SignInForm, body);
    if (errors.length > 0) return invalidPage(SIGN_IN_VIEW, { ...signInModel(form), errors });
    request.body = form;
    const result = await attempt(() => this.strategies.signIn('password', request));
    if ('errors' in result || !result.done)
      return invalidPage(SIGN_IN_VIEW, { ...signInModel(form), errors: 'errors' in result ? result.errors : [] });
    return enter(request, result.done, form);
  }

  @Post(accountsPaths.signInWithPasskey)
  async signInWithPasskey(@Req() request: RegisterRequest, @Body() body: unknown): Promise<Page | SeeOther> {
    const { form, errors } = readForm(PasskeySignInForm, body);
    if (errors.length > 0) return invalidPage(SIGN_IN_VIEW, { ...signInModel(form), errors: inSummary(errors) });
    request.body = form;
    const result = await attempt(() => this.strategies.signIn('passkey', request));
    if ('errors' in result || !result.done)
      return invalidPage(SIGN_IN_VIEW, { ...signInModel(form), errors: 'errors' in result ? result.errors : [] });
    return enter(request, result.done, form);
  }

  @Post(accountsPaths.signOut)
  async signOut(@Req() request: RegisterRequest): Promise<SeeOther> {
    await endSession(request);
    return new SeeOther('/');
  }
}

/** What a passkey sends stands in no field that can be seen. */
function inSummary(errors: ReadonlyArray<{ field: string; text: string }>): Array<{ field: string; text: string }> {
  return errors.map(({ text }) => ({ field: '', text }));
}
