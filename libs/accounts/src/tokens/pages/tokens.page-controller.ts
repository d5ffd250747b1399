import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, Clock, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { deviceName } from '../../sessions/device-name';
import { networkOf } from '../../sessions/network';
import { OwnTokens } from '../own-tokens.service';
import { TokenScopes } from '../token-scopes.service';
import { tokensAccess } from '../tokens.access';
import { tokensPaths } from '../tokens.paths';
import { TokenForm } from './token.form';
import { newTokenModel, tokenMadeModel, tokensModel } from './tokens.presenter';

const NEW_VIEW = 'accounts/new-token.njk';

/** Tokens with which a program of one's own uses the API. */
@ApiExcludeController()
@Controller()
export class TokensPageController {
  constructor(
    private readonly tokens: OwnTokens,
    private readonly scopes: TokenScopes,
    private readonly clock: Clock,
  ) {}

  @Get(tokensPaths.tokens)
  @Access(tokensAccess.seeOwnTokens)
  async list(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page('accounts/tokens.njk', tokensModel(await this.tokens.list(actor), this.clock.now()));
  }

  @Get(tokensPaths.make)
  @Access(tokensAccess.makeTokens)
  show(@CurrentActor() actor: Actor): Page {
    return new Page(NEW_VIEW, newTokenModel(this.scopes.of(actor.roles), new TokenForm()));
  }

  @Post(tokensPaths.make)
  @Access(tokensAccess.makeTokens)
  async make(@CurrentActor() actor: Actor, @Req() request: RegisterRequest, @Body() body: unknown): Promise<Page> {
    const { form, errors } = readForm(TokenForm, body);
    const offered = this.scopes.of(actor.roles);
    if (errors.length > 0) return invalidPage(NEW_VIEW, { ...newTokenModel(offered, form), errors });
    const device = { name: deviceName(request.headers['user-agent']), network: networkOf(request.ip) };
    const wish = { name: form.name, scopes: form.scopes, days: form.chosenDays(), offered, device };
    const result = await attempt(() => this.tokens.make(actor, wish));
    if ('errors' in result) return invalidPage(NEW_VIEW, { ...newTokenModel(offered, form), errors: result.errors });
    return new Page('accounts/token-made.njk', tokenMadeModel(result.done.token, result.done.row));
  }

  @Post('/account/tokens/:id/revoke')
  @Access(tokensAccess.seeOwnTokens)
  async revoke(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Param('id') id: string,
  ): Promise<SeeOther> {
    await this.tokens.revoke(actor, id);
    leaveNotice(request, 'The token no longer works.');
    return new SeeOther(tokensPaths.tokens);
  }
}
