import { DomainError } from '@pa/platform';
import type { FieldError } from '../nunjucks-environment';

/** What a service refused, as errors beside a form's fields; null when the refusal is not about the answers. */
export function errorsOf(refusal: unknown): FieldError[] | null {
  if (!(refusal instanceof DomainError)) return null;
  if (refusal.fields.length > 0) return refusal.fields.map(({ field, message }) => ({ field, text: message }));
  return refusal.kind === 'invalid' || refusal.kind === 'conflict' ? [{ field: '', text: refusal.message }] : null;
}

/** Runs a service call for a form: its refusals come back as errors, everything else is thrown on. */
export async function attempt<T>(deed: () => Promise<T>): Promise<{ done: T } | { errors: FieldError[] }> {
  try {
    return { done: await deed() };
  } catch (refusal) {
    const errors = errorsOf(refusal);
    if (!errors) throw refusal;
    return { errors };
  }
}
