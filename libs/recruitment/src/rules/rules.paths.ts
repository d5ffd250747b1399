/** Addresses of the pages of rules by date. */
export const rulesPaths = {
  list: '/staff/rules',
  add: '/staff/rules/new',
  addTo: (key: string) => `/staff/rules/new?rule=${encodeURIComponent(key)}`,
  review: '/staff/rules/review',
  reviewOf: (key: string, validFrom: string) =>
    `/staff/rules/review?rule=${encodeURIComponent(key)}&from=${encodeURIComponent(validFrom)}`,
  remove: '/staff/rules/remove',
} as const;
