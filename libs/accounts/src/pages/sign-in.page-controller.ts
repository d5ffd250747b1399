import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { MaybeActor, Public, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { accountsPaths } from '../accounts.paths';
import { beginSession, endSession } from '../browser-session';
import { PassportStrategies } from '../strategies/passport-strategies';
import { SignInForm } from './sign-in.form';

const VIEW = 'accounts/sign-in.njk';

/** Coming back and leaving, in a browser. */
@ApiExcludeController()
@Controller()
@Public()
export class SignInPageController {
  constructor(private readonly strategies: PassportStrategies) {}

  @Get(accountsPaths.signIn)
  show(@MaybeActor() actor: Actor | null, @Query() query: Record<string, unknown>): Page | SeeOther {
    if (actor) return new SeeOther(accountsPaths.account);
    return new Page(VIEW, model({ email: '', next: localPath(query['next']) }));
  }

  @Post(accountsPaths.signIn)
  async signIn(@Req() request: RegisterRequest, @Body() body: unknown): Promise<Page | SeeOther> {
    const { form, errors } = readForm(SignInForm, body);
    if (errors.length > 0) return invalidPage(VIEW, { ...model(form), errors });
    request.body = form;
    const result = await attempt(() => this.strategies.byPassword(request));
    if ('errors' in result || !result.done)
      return invalidPage(VIEW, { ...model(form), errors: 'errors' in result ? result.errors : [] });
    await beginSession(request, result.done);
    return new SeeOther(localPath(form.next) || accountsPaths.account);
  }

  @Post(accountsPaths.signOut)
  async signOut(@Req() request: RegisterRequest): Promise<SeeOther> {
    await endSession(request);
    return new SeeOther('/');
  }
}

function model({ email, next }: Pick<SignInForm, 'email' | 'next'>): PageModel {
  return { title: 'Sign in', values: { email, next: localPath(next) }, paths: accountsPaths };
}

/** A path on this site, or nothing: never another site's address. */
function localPath(next: unknown): string {
  return typeof next === 'string' && /^\/[a-z0-9][a-z0-9/_-]*$/i.test(next) ? next : '';
}
