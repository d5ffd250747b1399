import { ACTING_SCOPES, InvalidError, type ActingScope, type FieldProblem } from '@pa/platform';
import { aYearAfter, isDay } from '../local-day';
import type { RepresentationMover, RepresentationState } from './representation-state';

/** On what it rests that somebody may act for another (domain: "Safety and privacy duties"). */
export const BASES = [
  'own-consent',
  'lasting-power-of-attorney',
  'deputy',
  'suitable-person',
  'parental-responsibility',
] as const;
export type Basis = (typeof BASES)[number];

/** Which lasting power of attorney. */
export const POWERS = ['property-and-financial', 'health-and-welfare', 'both'] as const;
export type Power = (typeof POWERS)[number];

/** How it is known. Documents are seen by staff, never kept. */
export const EVIDENCE = [
  'own-act',
  'told-in-person',
  'told-by-phone',
  'told-by-letter',
  'told-with-interpreter',
  'original-seen',
  'certified-copy-seen',
  'online-code-checked',
  'council-confirmed',
] as const;
export type Evidence = (typeof EVIDENCE)[number];

const TOLD: readonly Evidence[] = ['told-in-person', 'told-by-phone', 'told-by-letter', 'told-with-interpreter'];
const SEEN: readonly Evidence[] = ['original-seen', 'certified-copy-seen'];

/** What shows each basis, when staff write it down. The person's own act is theirs alone. */
export const EVIDENCE_FOR: Readonly<Record<Basis, readonly Evidence[]>> = {
  'own-consent': TOLD,
  'lasting-power-of-attorney': [...SEEN, 'online-code-checked'],
  deputy: SEEN,
  'suitable-person': [...SEEN, 'council-confirmed'],
  'parental-responsibility': SEEN,
};

/** Longest time that somebody may act before it is renewed. */
export const LONGEST_DAYS = 366;
export const INVITATION_DAYS = 14;

/** One person acting for another, as services see it. */
export interface Representation {
  readonly id: string;
  readonly employerId: string;
  readonly employerName: string;
  readonly representativeId: string | null;
  /** Null until the invitation was taken. */
  readonly representativeName: string | null;
  readonly state: RepresentationState;
  readonly basis: Basis;
  readonly power: Power | null;
  readonly evidence: Evidence;
  /** The member of staff who saw or heard it; null where it is the person's own act. */
  readonly evidenceBy: string | null;
  readonly evidenceOn: string;
  readonly scopes: readonly ActingScope[];
  /** The last day, YYYY-MM-DD. */
  readonly untilDay: string;
  readonly inviteSealed: Buffer | null;
  readonly inviteUntil: Date;
  readonly createdAt: Date;
  readonly acceptedAt: Date | null;
  readonly endedAt: Date | null;
  readonly endedAs: RepresentationMover | null;
  readonly reviewDueOn: string | null;
  readonly reviewedAt: Date | null;
}

/** Who is asked, as the invitation has it. */
export interface Invited {
  readonly name: string;
  readonly email: string;
}

/** What may be done, and how long. */
export interface Grant {
  readonly scopes: readonly string[];
  readonly untilDay: string;
}

/** What staff write down about the basis. */
export interface GivenBasis {
  readonly basis: string;
  readonly power: string;
  readonly evidence: string;
  readonly evidenceOn: string;
}

/** Looking is part of everything else, so it is always there. */
export function scopesOf(given: readonly string[]): ActingScope[] {
  return ACTING_SCOPES.filter((scope) => scope === 'look' || given.includes(scope));
}

/** What is wrong with scopes and last day. Whoever holds only a power for health and welfare may not deal with money. */
export function grantProblems(grant: Grant, today: string, power: string | null): FieldProblem[] {
  const known: readonly string[] = ACTING_SCOPES;
  return [
    ...(grant.scopes.every((scope) => known.includes(scope))
      ? []
      : [{ field: 'scopes', message: 'Choose from the list what they may do.' }]),
    ...(power === 'health-and-welfare' && grant.scopes.includes('pay')
      ? [
          {
            field: 'scopes',
            message: 'A power of attorney for health and welfare does not cover money. Leave out paying.',
          },
        ]
      : []),
    ...untilProblems(grant.untilDay, today),
  ];
}

function untilProblems(untilDay: string, today: string): FieldProblem[] {
  if (!isDay(untilDay)) return [{ field: 'untilDay', message: 'Write a day, like 3 March 2027.' }];
  if (untilDay <= today) return [{ field: 'untilDay', message: 'Choose a day after today.' }];
  return untilDay <= aYearAfter(today)
    ? []
    : [{ field: 'untilDay', message: 'Choose a day within a year. You can make it longer later.' }];
}

/** What is wrong with a basis as staff wrote it down. */
export function basisProblems({ basis, power, evidence, evidenceOn }: GivenBasis, today: string): FieldProblem[] {
  const known = BASES.find((one) => one === basis);
  const isAttorney = known === 'lasting-power-of-attorney';
  const shows: readonly string[] = known ? EVIDENCE_FOR[known] : [];
  const powers: readonly string[] = POWERS;
  return [
    ...(known ? [] : [{ field: 'basis', message: 'Choose why this person may act.' }]),
    ...(isAttorney === powers.includes(power) && (isAttorney || power === '')
      ? []
      : [
          {
            field: 'power',
            message: isAttorney ? 'Choose which power of attorney.' : 'Leave the power of attorney empty.',
          },
        ]),
    ...(shows.includes(evidence)
      ? []
      : [{ field: 'evidence', message: 'Choose how you know. It must fit the reason.' }]),
    ...(isDay(evidenceOn) && evidenceOn <= today
      ? []
      : [{ field: 'evidenceOn', message: 'Write the day on which you saw or heard it.' }]),
  ];
}

/** @throws InvalidError when there are problems */
export function refuseProblems(problems: readonly FieldProblem[]): void {
  if (problems.length > 0) throw InvalidError.of(problems);
}
