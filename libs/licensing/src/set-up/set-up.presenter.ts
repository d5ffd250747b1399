import { staffPaths } from '@pa/accounts';
import type { Licensee } from '@pa/platform';
import type { PageModel } from '@pa/web';
import { licensingPaths as paths } from '../licensing.paths';
import { SET_UP_STEPS, TICKED_STEPS, type SetUpStep } from './set-up-steps';

const WORDS: Readonly<Record<SetUpStep, { readonly text: string; readonly hint: string; readonly href: string }>> = {
  look: {
    text: 'How the register looks',
    hint: 'Its name, colours, words and phone number.',
    href: paths.brand,
  },
  address: { text: 'Its address', hint: 'Keep the first one, or add your own.', href: paths.hosts },
  policies: { text: 'Its rules', hint: 'When you look at profiles, cover and school terms.', href: paths.policies },
  staff: { text: 'The staff', hint: 'Ask the people who work with you to join.', href: staffPaths.invitations },
};

/** What `licensing/set-up.njk` shows: each step with its state, and the button once nothing is left. */
export function setUpModel({ name, isOpen, primaryHost }: Licensee, done: readonly SetUpStep[]): PageModel {
  return {
    title: 'Set the register up',
    name,
    isOpen: isOpen !== false,
    address: primaryHost,
    steps: SET_UP_STEPS.map((step) => ({ step, ...WORDS[step], ...stateOf(step, done) })),
    mayOpen: isOpen === false && done.length === SET_UP_STEPS.length,
    tickAction: paths.tick,
    openAction: paths.open,
  };
}

function stateOf(step: SetUpStep, done: readonly SetUpStep[]) {
  const isDone = done.includes(step);
  return {
    state: isDone ? { kind: 'good', icon: 'check', text: 'Done' } : { kind: 'wait', icon: 'clock', text: 'To do' },
    mayTick: !isDone && TICKED_STEPS.some((ticked) => ticked === step),
  };
}
