import type { RetentionRule } from '@pa/platform';
import { conversationsRetention } from './conversations/conversations.retention';
import { extrasRetention } from './extras/extras.retention';
import { filesRetention } from './files/files.retention';
import { requestsRetention } from './requests/requests.retention';
import { safetyRetention } from './safety/safety.retention';

/** This lib's lines of the retention schedule, area by area. */
export const messagingRetention: readonly RetentionRule[] = [
  ...conversationsRetention,
  ...filesRetention,
  ...extrasRetention,
  ...requestsRetention,
  ...safetyRetention,
];
