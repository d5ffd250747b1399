import { dateWords, type PageModel } from '@pa/web';
import { accreditationPaths } from '../accreditation.paths';
import { bookingsPaths } from '../bookings/bookings.paths';
import { REFUSAL_WORDS, type Check } from '../checks/check';
import { CHECK_KINDS, CHECK_RULES, LEVEL_NAMES, LEVELS, WORKFORCE_WORDS, WORKFORCES } from '../checks/check-kinds';
import { CHECK_MOVES, standingOn, type CheckStanding } from '../checks/check-state';
import { renewedBy } from '../checks/check-renewal';
import { checkLine, checkName, STANDING_WORDS } from '../checks/check-words';
import type { RouteRow } from '../route-finder/route';
import type { CheckForm } from './check.form';
import { answerOf } from './which-check.presenter';

const LOOKS: Readonly<Record<CheckStanding, 'said' | 'seen' | 'bad'>> = {
  'self-declared': 'said',
  seen: 'seen',
  'status-checked': 'seen',
  expired: 'bad',
  'not-accepted': 'bad',
  withdrawn: 'bad',
};

const NEXT: Readonly<Record<CheckStanding, string>> = {
  'self-declared': 'Next: show us the original. Book a time with us, or call us to find a day.',
  seen: '',
  'status-checked': '',
  expired: 'It does not count any more, and employers do not see it. Show us a new one when you have it.',
  'not-accepted': 'Change what you told us, or call us. Employers do not see it.',
  withdrawn:
    'Employers do not see it. You can get a new one and tell us about it. If you think that this is wrong, call us.',
};

/** `plan`: the way to the check that the PA wants to get. */
export function ownChecksModel(checks: readonly Check[], plan: RouteRow | null, today: string): PageModel {
  return {
    title: 'Your checks',
    newHref: accreditationPaths.newCheck,
    whichHref: accreditationPaths.whichCheck,
    plan: plan && { ...answerOf(plan, today), endAction: accreditationPaths.endPlan },
    bookHref: checks.some(({ state }) => state === 'declared') ? bookingsPaths.places : null,
    checks: checks.map((check) => ownCheck(check, { checks, today })),
  };
}

function ownCheck(check: Check, { checks, today }: { checks: readonly Check[]; today: string }) {
  const standing = standingOn(check, today);
  return {
    name: checkName(check),
    state: { kind: LOOKS[standing], text: standing === 'self-declared' ? 'You told us' : STANDING_WORDS[standing] },
    text: standing === 'withdrawn' ? endedWords(check) : textOf(check, isSeenBy(standing) ? standing : 'self-declared'),
    refusal: check.refusal && REFUSAL_WORDS[check.refusal],
    next:
      standing === 'self-declared' && renewedBy(check, { checks, today })
        ? 'Employers read of the one we have seen until you show us this one.'
        : NEXT[standing],
    ...deedsOn(check, standing),
  };
}

/** What a PA can do with it now; null: not this. */
function deedsOn(check: Check, standing: CheckStanding) {
  return {
    changeHref: CHECK_MOVES.change.from.includes(check.state) ? accreditationPaths.ownCheck(check.id) : null,
    permitAction:
      isSeenBy(standing) && check.isUpdated && check.permissionAt === null ? accreditationPaths.permit(check.id) : null,
    forbidAction: check.permissionAt === null ? null : accreditationPaths.forbid(check.id),
    withdrawHref: standing === 'withdrawn' ? null : accreditationPaths.withdraw(check.id),
  };
}

function isSeenBy(standing: CheckStanding): boolean {
  return standing === 'seen' || standing === 'status-checked';
}

function textOf(check: Check, standing: CheckStanding): string {
  return checkLine(check, { standing, seenBy: null }).text;
}

/** Only the Update Service ends a check that still stands on the page. */
function endedWords({ statusCheckedOn }: Check): string {
  const when = statusCheckedOn ? ` on ${dateWords(statusCheckedOn)}` : '';
  return `We looked at the Update Service${when}. It no longer stands behind this certificate.`;
}

/** `check`: what is taken out, seen or not. */
export function takeOutCheckModel(check: Check, today: string): PageModel {
  const name = checkName(check);
  const standing = standingOn(check, today);
  const isSeen = isSeenBy(standing);
  return {
    ...{ title: `Take this out? ${name}`, version: check.version, back: accreditationPaths.ownChecks },
    lines: [
      ...(isSeen
        ? ['We have seen this one. If you take it out, employers do not read of it any more.']
        : ['Nobody reads of it any more.']),
      ...(isSeen ? ['An approval that needs it may end. To have it back, you show us the original again.'] : []),
      'What we keep of its number is deleted at once.',
    ],
  };
}

/** `check`: the one that is changed; its kind and level stay. */
export function checkFormModel(form: CheckForm, check: Check | null): PageModel {
  return {
    title: check ? `Change your ${CHECK_RULES[check.kind].inLine}` : 'Tell us about a check',
    action: check ? accreditationPaths.ownCheck(check.id) : accreditationPaths.newCheck,
    back: accreditationPaths.ownChecks,
    isNew: !check,
    name: check && checkName({ ...check, workforce: null }),
    values: form,
    dates: { issuedOn: form.boxes('issuedOn'), validTo: form.boxes('validTo') },
    kinds: CHECK_KINDS.map((value) => ({ value, text: CHECK_RULES[value].label })),
    levels: LEVELS.map((value) => ({ value, text: capital(LEVEL_NAMES[value]) })),
    workforces: WORKFORCES.map((value) => ({ value, text: capital(WORKFORCE_WORDS[value]) })),
    asks: {
      level: !check,
      workforce: !check || CHECK_RULES[check.kind].hasWorkforce,
      validTo: !check || CHECK_RULES[check.kind].ends !== 'never',
      updates: !check || CHECK_RULES[check.kind].hasStatusChecks,
    },
  };
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
