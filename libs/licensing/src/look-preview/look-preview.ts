import { hasRole, type RegisterRequest } from '@pa/platform';
import type { BrandChange } from '../brands.service';

declare module 'express-session' {
  interface SessionData {
    /** A look that a manager tries before it is saved. Checked as one that is saved. */
    lookPreview?: BrandChange;
  }
}

/** It ends with the session, so nobody comes back to a look that they have forgotten. */
export function keepPreview(request: RegisterRequest, look: BrandChange): void {
  request.session.lookPreview = { ...look };
}

export function dropPreview(request: RegisterRequest): void {
  delete request.session.lookPreview;
}

/** Null where none is tried, and for whoever may not change the look any more. */
export function previewOf(request: RegisterRequest): BrandChange | null {
  const session = request.session as RegisterRequest['session'] | undefined;
  if (!session?.lookPreview || !hasRole(request.actor ?? null, 'manager')) return null;
  return session.lookPreview;
}
