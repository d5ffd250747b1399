/** Every address of the pages for operators. They are on the platform's host alone. */
export const operatorPaths = {
  registers: '/operator',
  newLicence: '/operator/new-licence',
  register: (id: string) => `/operator/registers/${id}`,
  licence: (id: string) => `/operator/registers/${id}/licence`,
} as const;
