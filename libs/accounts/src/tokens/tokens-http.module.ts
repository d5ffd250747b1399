import { Module, OnModuleInit } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AccountPlaces } from '../account-places';
import { TokensApiController } from './api/tokens.api-controller';
import { TokensPageController } from './pages/tokens.page-controller';
import { TokenScopes } from './token-scopes.service';
import { tokensAccess } from './tokens.access';
import { tokensPaths } from './tokens.paths';

/** Tokens for programs, as pages and API. */
@Module({
  imports: [DiscoveryModule],
  controllers: [TokensPageController, TokensApiController],
  providers: [TokenScopes],
})
export class TokensHttpModule implements OnModuleInit {
  constructor(private readonly places: AccountPlaces) {}

  onModuleInit(): void {
    this.places.add({
      text: 'Tokens for programs',
      hint: 'Let a program of yours use your account, for some things only.',
      href: tokensPaths.tokens,
      roles: tokensAccess.seeOwnTokens.roles,
      order: 45,
      group: 'Signing in',
    });
  }
}
