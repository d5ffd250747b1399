import type { PageModel } from '@pa/web';
import { accreditationPaths } from '../accreditation.paths';
import { REFUSAL_WORDS, type Check } from '../checks/check';
import { CHECK_KINDS, CHECK_RULES, LEVEL_NAMES, LEVELS, WORKFORCE_WORDS, WORKFORCES } from '../checks/check-kinds';
import { CHECK_MOVES, standingOn, type CheckStanding } from '../checks/check-state';
import { renewedBy } from '../checks/check-renewal';
import { checkLine, checkName, STANDING_WORDS } from '../checks/check-words';
import type { CheckForm } from './check.form';

const LOOKS: Readonly<Record<CheckStanding, 'said' | 'seen' | 'bad'>> = {
  'self-declared': 'said',
  seen: 'seen',
  'status-checked': 'seen',
  expired: 'bad',
  'not-accepted': 'bad',
  withdrawn: 'bad',
};

const NEXT: Readonly<Record<CheckStanding, string>> = {
  'self-declared': 'Next: show us the original. Call us to find a day, or bring it when we meet.',
  seen: '',
  'status-checked': '',
  expired: 'It does not count any more, and employers do not see it. Show us a new one when you have it.',
  'not-accepted': 'Change what you told us, or call us. Employers do not see it.',
  withdrawn: '',
};

export function ownChecksModel(checks: readonly Check[], today: string): PageModel {
  return {
    title: 'Your checks',
    newHref: accreditationPaths.newCheck,
    whichHref: accreditationPaths.whichCheck,
    checks: checks.map((check) => ownCheck(check, { checks, today })),
  };
}

function ownCheck(check: Check, { checks, today }: { checks: readonly Check[]; today: string }) {
  const standing = standingOn(check, today);
  const isSeen = standing === 'seen' || standing === 'status-checked';
  return {
    id: check.id,
    name: checkName(check),
    state: { kind: LOOKS[standing], text: standing === 'self-declared' ? 'You told us' : STANDING_WORDS[standing] },
    text: checkLine(check, { standing: isSeen ? standing : 'self-declared', seenBy: null }).text,
    refusal: check.refusal && REFUSAL_WORDS[check.refusal],
    next:
      standing === 'self-declared' && renewedBy(check, { checks, today })
        ? 'Employers read of the one we have seen until you show us this one.'
        : NEXT[standing],
    version: check.version,
    changeHref: CHECK_MOVES.change.from.includes(check.state) ? accreditationPaths.ownCheck(check.id) : null,
    permitAction: isSeen && check.isUpdated && check.permissionAt === null ? accreditationPaths.permit(check.id) : null,
    isPermitted: check.permissionAt !== null,
    withdrawAction: accreditationPaths.withdraw(check.id),
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
