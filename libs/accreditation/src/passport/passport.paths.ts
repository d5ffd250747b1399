/** Addresses of the pages of approvals that travel. */
export const passportPaths = {
  own: '/pa/passport',
  file: '/pa/passport/approval.txt',
  takeOut: (id: string) => `/pa/passport/${id}/take-out`,
  issuers: '/staff/other-registers',
  remove: (id: string) => `/staff/other-registers/${id}/remove`,
} as const;
