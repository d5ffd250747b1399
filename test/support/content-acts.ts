import type { PrivilegedAct } from './acts';

const act = (name: string): PrivilegedAct => ({ act: name });

/** What editors do that everybody sees. */
export const CONTENT_ACTS: Readonly<Record<string, PrivilegedAct>> = {
  'POST /staff/content/:id/publish': act('content.published'),
  'PUT /api/v1/content/:id/publication': act('content.published'),
  'POST /staff/content/:id/checked': act('content.checked'),
  'POST /api/v1/content/:id/checks': act('content.checked'),
  'POST /staff/content/:id/withdraw': act('content.withdrawn'),
  'DELETE /api/v1/content/:id/publication': act('content.withdrawn'),
};

const DRAFT = 'writes an edition that nobody reads yet: the edition itself says who and when';

export const CONTENT_DEEDS: Readonly<Record<string, string>> = {
  'POST /staff/content/new': DRAFT,
  'POST /api/v1/content': DRAFT,
  'POST /staff/content/:id': DRAFT,
  'PUT /api/v1/content/:id': DRAFT,
  'POST /staff/content/:id/restore': DRAFT,
  'POST /api/v1/content/:id/restorations': DRAFT,
};
