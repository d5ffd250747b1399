import type { Permission } from '@pa/platform';
import { accountsAccess } from './accounts.access';
import { privacyAccess } from './privacy/privacy.access';
import { safetyAccess } from './safety.access';
import { sessionsAccess } from './sessions/sessions.access';
import { staffAccess } from './staff/staff.access';
import { tokensAccess } from './tokens/tokens.access';

/** Every permission of this lib, for the one table that the server keeps. */
export const accountsPermissions: readonly Permission[] = [
  accountsAccess,
  sessionsAccess,
  tokensAccess,
  safetyAccess,
  privacyAccess,
  staffAccess,
].flatMap((table) => Object.values<Permission>(table));
