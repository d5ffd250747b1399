import { STEP_UP_PATH } from '@pa/platform';

/** Pages about where one is signed in. */
export const sessionsPaths = {
  sessions: '/account/sessions',
  endOthers: '/account/sessions/end-others',
  end: (id: string) => `/account/sessions/${id}/end`,
  proveIt: STEP_UP_PATH,
  proveItWithPasskey: `${STEP_UP_PATH}/passkey`,
} as const;
