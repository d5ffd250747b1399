import { createHash } from 'node:crypto';
import type { RegisterBrand } from '@pa/platform';

/** Changes whenever a brand does, so that browsers may keep the brand's stylesheet for good. */
export function brandVersion(brand: RegisterBrand): string {
  const known = versions.get(brand);
  if (known) return known;
  const made = createHash('sha256').update(JSON.stringify(brand)).digest('hex').slice(0, 12);
  versions.set(brand, made);
  return made;
}

const versions = new WeakMap<RegisterBrand, string>();
