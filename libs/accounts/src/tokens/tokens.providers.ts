import { OwnTokensRepository } from './own-tokens.repository';
import { OwnTokens } from './own-tokens.service';

/** Tokens that people make for programs. */
export const tokensProviders = [OwnTokensRepository, OwnTokens];
