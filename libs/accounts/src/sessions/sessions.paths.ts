import { STEP_UP_PATH } from '@pa/platform';

/** A form with a file that waits for a fresh proof comes by there. */
export const proofUploads: readonly RegExp[] = [new RegExp(`^${STEP_UP_PATH}$`)];

/** Pages about where one is signed in. */
export const sessionsPaths = {
  sessions: '/account/sessions',
  endOthers: '/account/sessions/end-others',
  end: (id: string) => `/account/sessions/${id}/end`,
  proveIt: STEP_UP_PATH,
  proveItWithPasskey: `${STEP_UP_PATH}/passkey`,
} as const;
