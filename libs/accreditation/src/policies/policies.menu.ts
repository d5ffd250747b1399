import type { AccountPlace } from '@pa/accounts';
import { evidenceRulesAccess } from './policies.access';
import { evidenceRulesPath } from './policies.paths';

/** Where the account page leads to the rules about evidence. */
export const evidenceRulesMenu: readonly AccountPlace[] = [
  {
    text: 'Checks and introductions',
    hint: 'When PAs need a DBS check, and what you see to before people share contact details.',
    href: evidenceRulesPath,
    roles: evidenceRulesAccess.setEvidenceRules.roles,
    order: 50.7,
    group: 'Checks and approvals',
  },
];
