import type { Permission } from '@pa/platform';

export const evidenceRulesAccess = {
  setEvidenceRules: { name: 'accreditation.set-evidence-rules', roles: ['manager'] },
} satisfies Record<string, Permission>;
