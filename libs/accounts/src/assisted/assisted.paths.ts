/** Every address of the pages about accounts that staff run. */
export const assistedPaths = {
  list: '/staff/assisted',
  create: '/staff/assisted/new',
  one: (id: string) => `/staff/assisted/${id}`,
  act: (id: string) => `/staff/assisted/${id}/act`,
  handOver: (id: string) => `/staff/assisted/${id}/hand-over`,
  withdraw: (id: string) => `/staff/assisted/${id}/withdraw`,
  takeOver: (token: string) => `/take-over/${token}`,
} as const;
