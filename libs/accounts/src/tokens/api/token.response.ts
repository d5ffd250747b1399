import { ApiProperty } from '@nestjs/swagger';
import type { ListedToken } from '../own-tokens.repository';
import { scopeWords } from '../token-scope';

export class TokenResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Nothing where signing in by the API gave it' })
  name!: string | null;

  @ApiProperty({ type: [String], nullable: true, description: 'Nothing means everything the person may do' })
  scopes!: string[] | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Written down at most once a minute' })
  lastUsedAt!: string | null;

  static of({ id, name, scopes, created_at, expires_at, last_used_at }: ListedToken): TokenResponse {
    return {
      id,
      name,
      scopes,
      createdAt: created_at.toISOString(),
      expiresAt: expires_at.toISOString(),
      lastUsedAt: last_used_at?.toISOString() ?? null,
    };
  }
}

export class TokensResponse {
  @ApiProperty({ type: [TokenResponse] })
  items!: TokenResponse[];
}

export class TokenMadeResponse extends TokenResponse {
  @ApiProperty({ description: 'Shown this once. Send it as "Authorization: Bearer …"' })
  token!: string;
}

export class ScopeResponse {
  @ApiProperty({ example: 'register:read' })
  scope!: string;

  @ApiProperty({ example: 'See profiles on the register' })
  words!: string;

  static of(scope: string): ScopeResponse {
    return { scope, words: scopeWords(scope) };
  }
}

export class ScopesResponse {
  @ApiProperty({ type: [ScopeResponse] })
  items!: ScopeResponse[];
}
