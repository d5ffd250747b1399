import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CurrentLicensee, Public, type Licensee, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, Page, readForm, SeeOther, type FieldError } from '@pa/web';
import { accountsPaths } from '../accounts.paths';
import { AccountRecoveries } from '../recovery/account-recoveries.service';
import { SecondStep } from '../sign-in/second-step.service';
import { PassportStrategies } from '../strategies/passport-strategies';
import { enter, secondStepPath } from './sign-in-door';
import { SecondStepForm, SecondStepWishForm } from './sign-in.form';
import { secondStepModel, signInModel, SIGN_IN_VIEW, type SecondStepAsked } from './sign-in.presenter';
import { dropTicket, ticketOf } from './ticket-cookie';

const VIEW = 'accounts/second-step.njk';

/** The second step of signing in, in the browser that took the first. */
@ApiExcludeController()
@Controller()
@Public()
export class SecondStepPageController {
  constructor(
    private readonly strategies: PassportStrategies,
    private readonly secondStep: SecondStep,
    private readonly recoveries: AccountRecoveries,
  ) {}

  @Get(accountsPaths.secondStep)
  async show(
    @Req() request: RegisterRequest,
    @CurrentLicensee() licensee: Licensee,
    @Query() query: Record<string, unknown>,
  ): Promise<Page | SeeOther> {
    if (!ticketOf(request)) return new SeeOther(accountsPaths.signIn);
    return this.page(request, licensee, { asked: askedOf(query) });
  }

  @Post(accountsPaths.secondStep)
  async take(
    @Req() request: RegisterRequest,
    @CurrentLicensee() licensee: Licensee,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form, errors } = readForm(SecondStepForm, body);
    const asked = { ...form, sent: 'yes' };
    if (errors.length > 0) return this.page(request, licensee, { asked, errors });
    request.body = { ...form, ticket: ticketOf(request) };
    const result = await attempt(() => this.strategies.signIn('second-step', request));
    if ('errors' in result) return this.page(request, licensee, { asked, errors: result.errors });
    return result.done ? enter(request, result.done, form) : new SeeOther(accountsPaths.signIn);
  }

  @Post(accountsPaths.secondStepEmail)
  async sendCode(
    @Req() request: RegisterRequest,
    @CurrentLicensee() licensee: Licensee,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(SecondStepWishForm, body);
    const asked = { ...form, way: 'email', sent: 'yes' };
    const result = await attempt(() => this.secondStep.askEmailCode(licensee.id, ticketOf(request)));
    if ('errors' in result) return this.page(request, licensee, { asked, errors: result.errors });
    return new SeeOther(secondStepPath(asked));
  }

  @Get(accountsPaths.lostSecondStep)
  showLost(@Req() request: RegisterRequest): Page {
    return new Page('accounts/lost-second-step.njk', {
      title: 'You cannot take the second step',
      canAsk: ticketOf(request) !== '',
      paths: accountsPaths,
      page: { back: { href: accountsPaths.secondStep } },
    });
  }

  @Post(accountsPaths.lostSecondStep)
  async askStaff(@Req() request: RegisterRequest, @CurrentLicensee() licensee: Licensee): Promise<Page | SeeOther> {
    const result = await attempt(() => this.recoveries.askWithTicket(licensee.id, ticketOf(request)));
    if ('errors' in result) return this.fromTheStart(request, result.errors);
    return new SeeOther(accountsPaths.lostSecondStepAsked);
  }

  @Get(accountsPaths.lostSecondStepAsked)
  showAsked(): Page {
    return new Page('accounts/recovery-asked.njk', { title: 'We will call you', paths: accountsPaths });
  }

  /** The page again, or the first step when the ticket no longer counts. */
  private async page(
    request: RegisterRequest,
    { id }: Licensee,
    { asked, errors = [] }: { asked: SecondStepAsked; errors?: readonly FieldError[] },
  ): Promise<Page> {
    const ways = await attempt(() => this.secondStep.waysOf(id, ticketOf(request)));
    if ('errors' in ways) return this.fromTheStart(request, ways.errors);
    const model = secondStepModel(ways.done, asked);
    return errors.length > 0 ? invalidPage(VIEW, { ...model, errors }) : new Page(VIEW, model);
  }

  private fromTheStart(request: RegisterRequest, errors: readonly FieldError[]): Page {
    dropTicket(request);
    const inSummary = errors.map(({ text }) => ({ field: '', text }));
    return invalidPage(SIGN_IN_VIEW, { ...signInModel({ next: '' }), errors: inSummary });
  }
}

function askedOf(query: Readonly<Record<string, unknown>>): SecondStepAsked {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : '');
  return { way: text('way'), sent: text('sent'), next: text('next'), keep: text('keep') };
}
