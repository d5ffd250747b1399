import { listWords } from '@pa/web';
import { labelsOf } from './choices';

const STANDARD = /^care-certificate-(\d+)$/;
const ALL_STANDARDS = 16;

/** Training in words; the sixteen standards of the Care Certificate are one line. */
export function trainingWords(keys: readonly string[]): string[] {
  const standards = keys.flatMap((key) => STANDARD.exec(key)?.[1] ?? []);
  const others = labelsOf(
    'training',
    keys.filter((key) => !STANDARD.test(key)),
  );
  return standards.length === 0 ? others : [...others, standardWords(standards)];
}

function standardWords(standards: readonly string[]): string {
  if (standards.length === ALL_STANDARDS) return `Care Certificate, all ${ALL_STANDARDS} standards`;
  return `Care Certificate, ${standards.length === 1 ? 'standard' : 'standards'} ${listWords(standards)}`;
}
