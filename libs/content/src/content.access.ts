import type { Permission } from '@pa/platform';

/** Who may do what with pages, answers, services and dates. Everybody may read what is published. */
export const contentAccess = {
  see: { name: 'content.see', roles: ['editor', 'manager', 'auditor'] },
  edit: { name: 'content.edit', roles: ['editor', 'manager'] },
  publish: { name: 'content.publish', roles: ['editor', 'manager'] },
} satisfies Record<string, Permission>;
