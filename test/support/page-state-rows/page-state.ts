import type { RegisterRole } from '@pa/platform';
import type { Ids, PeopledRegister } from '../peopled';

/**
 * Somebody who looks at a page. `newcomer` is a PA with nothing yet, `new employer` an employer the same, `PA taken off` one
 * whose profile staff took off the register, `keyholder` a PA with a passkey, `half signed in` a manager before the second step.
 */
export type Viewer =
  RegisterRole | 'visitor' | 'newcomer' | 'new employer' | 'PA taken off' | 'keyholder' | 'half signed in';

/** An address, or how it is made of what the one who looks has. */
export type StateAddress = string | ((ids: Ids) => string);

/** What is written, chosen or ticked, by the names of the fields. A choice that the page does not have is put into it. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

export interface PageState {
  readonly state: 'empty' | 'full' | 'error';
  readonly as: Viewer;
  /** The address, where it is not the route's own. */
  readonly path?: StateAddress;
  /** Sends the form of the page with these answers, and looks at what comes. */
  readonly send?: Answers | ((register: PeopledRegister) => Answers);
  /** The button that sends it, where it is not the last of the page. */
  readonly press?: string;
  /** The link that is followed from there, as a selector, before anything is sent. */
  readonly follow?: string;
  /** Looks while no profile waits for staff. */
  readonly deskIsClear?: true;
}

export type States = Readonly<Record<string, readonly PageState[]>>;

type More = Omit<PageState, 'state' | 'as'>;

/** A page with something on it. */
export const full = (as: Viewer, path?: StateAddress, more: More = {}): PageState => ({
  state: 'full',
  as,
  ...at(path),
  ...more,
});
/** A page that has nothing yet to show or to fill in again. */
export const empty = (as: Viewer, path?: StateAddress, more: More = {}): PageState => ({
  state: 'empty',
  as,
  ...at(path),
  ...more,
});
/** A form that comes back with what is wrong. */
export const error = (as: Viewer, send: NonNullable<PageState['send']> = {}, more: More = {}): PageState => ({
  state: 'error',
  as,
  send,
  ...more,
});
/** A page that says that there is nothing, or nothing for this person. */
export const wrongAddress = (as: Viewer, path: string): PageState => ({ state: 'error', as, path });

const at = (path?: StateAddress): More => (path ? { path } : {});

export const UNKNOWN_ID = '01890000-0000-7000-8000-00000000000f';
