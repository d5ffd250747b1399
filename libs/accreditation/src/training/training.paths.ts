/** Addresses of the pages of training. */
export const trainingPaths = {
  own: '/pa/training',
  tell: '/pa/training/new',
  one: (id: string) => `/pa/training/${id}`,
  file: (id: string) => `/pa/training/${id}/file`,
  removeFile: (id: string) => `/pa/training/${id}/remove-file`,
  takeOut: (id: string) => `/pa/training/${id}/take-out`,
  board: '/staff/training',
  boardList: (list: string) => `/staff/training?list=${list}`,
  case: (id: string) => `/staff/training/${id}`,
  caseFile: (id: string) => `/staff/training/${id}/file`,
  decide: (id: string) => `/staff/training/${id}/decision`,
} as const;

/** Where a form with proof may be sent. */
export const trainingUploads: readonly RegExp[] = [/^\/pa\/training\/[^/]+$/, /^\/api\/v1\/me\/training\/[^/]+\/file$/];
