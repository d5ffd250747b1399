import { recruitmentPaths } from '../../recruitment.paths';
import type { AdvertFinding } from '../advert-findings';
import { advertSections, type AdvertPart } from '../sections';

/** One thing the checker found, in words, with what can be done about it. */
export interface FindingView {
  readonly isBlocking: boolean;
  readonly isAccepted: boolean;
  readonly title: string;
  /** The words it is about; empty when it is about no words. */
  readonly quote: string;
  readonly why: string;
  readonly how: string;
  /** Where it is mended. */
  readonly part: string;
  readonly href: string;
  readonly code: string;
  readonly field: string;
}

export function findingViews(id: string, findings: readonly AdvertFinding[], part?: AdvertPart): FindingView[] {
  const here = part === undefined ? findings : findings.filter((finding) => finding.part === part);
  return here.map((finding) => ({
    isBlocking: finding.severity === 'blocks',
    isAccepted: finding.isAccepted,
    title: titleOf(finding),
    quote: finding.quote?.text ?? '',
    why: finding.why,
    how: finding.how,
    part: advertSections[finding.part].title,
    href: recruitmentPaths.section(id, finding.part),
    code: finding.code,
    field: finding.field,
  }));
}

function titleOf({ severity, isAccepted }: AdvertFinding): string {
  if (severity === 'blocks') return 'Please change this';
  return isAccepted ? 'You have read this' : 'Something to think about';
}

/** Findings that still ask for something. */
export function openFindings(findings: readonly AdvertFinding[], part?: AdvertPart): AdvertFinding[] {
  return findings.filter((finding) => !finding.isAccepted && (part === undefined || finding.part === part));
}
