import type { Finding } from '../checker';
import { partOf, type AdvertPart } from './sections';
import type { AcceptedFinding } from './vacancy.entity';

/** One finding of the checker as the employer and staff see it. */
export interface AdvertFinding extends Finding {
  /** Where it is mended. */
  readonly part: AdvertPart;
  /** Advice that the employer read and did not take. */
  readonly isAccepted: boolean;
}

/** How an accepted finding names its finding: other words are another finding. */
export function acceptedOf({ code, field, quote }: Pick<Finding, 'code' | 'field' | 'quote'>): AcceptedFinding {
  return { code, field, quote: quote?.text ?? '' };
}

export function isSameFinding(one: AcceptedFinding, other: AcceptedFinding): boolean {
  return one.code === other.code && one.field === other.field && one.quote === other.quote;
}

/** The findings with what the employer accepted. What is against the law cannot be accepted. */
export function advertFindings(findings: readonly Finding[], accepted: readonly AcceptedFinding[]): AdvertFinding[] {
  return findings.map((finding) => ({
    ...finding,
    part: partOf(finding.field),
    isAccepted: finding.severity === 'advises' && accepted.some((one) => isSameFinding(one, acceptedOf(finding))),
  }));
}

/** What was accepted and is still found: advice about words that are gone is forgotten. */
export function stillAccepted(
  accepted: readonly AcceptedFinding[],
  findings: readonly Finding[],
): readonly AcceptedFinding[] {
  const found = findings.map(acceptedOf);
  return accepted.filter((one) => found.some((other) => isSameFinding(one, other)));
}

/**
 * What a change to a shown advert would bring in that is against the law: findings that were not there before, and those
 * in the part that is being saved. An advert whose pay fell behind a new wage can still have its hours mended.
 */
export function broughtIn(
  before: readonly Finding[],
  after: readonly Finding[],
  parts: readonly AdvertPart[],
): Finding[] {
  const known = before.map(acceptedOf);
  return after.filter(
    (finding) =>
      finding.severity === 'blocks' &&
      (parts.includes(partOf(finding.field)) || !known.some((one) => isSameFinding(one, acceptedOf(finding)))),
  );
}
