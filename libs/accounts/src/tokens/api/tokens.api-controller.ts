import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { IdParams } from '../../sessions/api/id.params';
import { deviceName } from '../../sessions/device-name';
import { networkOf } from '../../sessions/network';
import { OwnTokens } from '../own-tokens.service';
import { TokenScopes } from '../token-scopes.service';
import { tokensAccess } from '../tokens.access';
import { TokenRequest } from './token.request';
import { ScopeResponse, ScopesResponse, TokenMadeResponse, TokenResponse, TokensResponse } from './token.response';

/** Tokens that a person makes for a program, with a name, scopes and an end. */
@ApiTags('accounts')
@ApiBearerAuth()
@Controller('api/v1/tokens')
export class TokensApiController {
  constructor(
    private readonly tokens: OwnTokens,
    private readonly scopes: TokenScopes,
  ) {}

  /** Your tokens that work, the newest first. */
  @Get()
  @Access(tokensAccess.seeOwnTokens)
  @ApiOkResponse({ type: TokensResponse })
  async list(@CurrentActor() actor: Actor): Promise<TokensResponse> {
    return { items: (await this.tokens.list(actor)).map((token) => TokenResponse.of(token)) };
  }

  /** What your tokens can be made for. */
  @Get('scopes')
  @Access(tokensAccess.seeOwnTokens)
  @ApiOkResponse({ type: ScopesResponse })
  listScopes(@CurrentActor() { roles }: Actor): ScopesResponse {
    return { items: this.scopes.of(roles).map((scope) => ScopeResponse.of(scope)) };
  }

  /** Makes a token. Needs a proof of who you are from the last ten minutes. */
  @Post()
  @Access(tokensAccess.makeTokens)
  @ApiCreatedResponse({ type: TokenMadeResponse })
  async make(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() { name, scopes, days }: TokenRequest,
  ): Promise<TokenMadeResponse> {
    const device = { name: deviceName(request.headers['user-agent']), network: networkOf(request.ip) };
    const offered = this.scopes.of(actor.roles);
    const { token, row } = await this.tokens.make(actor, { name: name.trim(), scopes, days, offered, device });
    return { ...TokenResponse.of(row), token };
  }

  /** Takes a token back: it stops working at once. */
  @Delete(':id')
  @Access(tokensAccess.seeOwnTokens)
  @HttpCode(204)
  @ApiNoContentResponse()
  async revoke(@CurrentActor() actor: Actor, @Param() { id }: IdParams): Promise<void> {
    await this.tokens.revoke(actor, id);
  }
}
