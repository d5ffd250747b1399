import { Identities } from '@pa/accounts';
import type { Actor } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { OwnTokens } from '../../libs/accounts/src/tokens/own-tokens.service';
import type { TestApp } from './app';

/** What an address can name of where somebody is signed in. */
export interface SessionIds {
  readonly browserSessionId: string;
  readonly tokenId: string;
}

/** Another browser in which somebody is signed in, and a token that they made. */
export async function fillSessions({ app }: TestApp, { licenseeId, personId, ...actor }: Actor): Promise<SessionIds> {
  const browserSessionId = newId();
  const device = { secret: newId(), name: 'Firefox on Linux', network: '203.0.113.x' };
  const session = { id: browserSessionId, personId, way: 'password', kept: false, device } as const;
  await app.get(Identities).begin(licenseeId, session);
  const scopes = ['register:read'];
  const wish = { name: `Program ${browserSessionId}`, scopes, days: 30, offered: scopes, device } as const;
  const { row } = await app.get(OwnTokens).make({ licenseeId, personId, ...actor }, wish);
  return { browserSessionId, tokenId: row.id };
}
