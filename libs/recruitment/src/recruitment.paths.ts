/** Every address of this lib's pages. */
export const recruitmentPaths = {
  vacancies: '/employer/adverts',
  newVacancy: '/employer/adverts/new',
  vacancy: (id: string) => `/employer/adverts/${id}`,
  section: (id: string, section: string) => `/employer/adverts/${id}/${section}`,
  /** An open advert as PAs see it. */
  openVacancy: (id: string) => `/vacancies/${id}`,
  board: '/staff/adverts',
  boardOf: (id: string) => `/staff/adverts/${id}`,
} as const;
