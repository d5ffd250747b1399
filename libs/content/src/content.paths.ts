const desk = '/staff/content';

/** Addresses of what people read, and of where editors write it. */
export const contentPaths = {
  help: '/help',
  questions: '/help/questions',
  links: '/help/links',
  services: '/help/services',
  dates: '/help/dates',
  read: (slug: string) => `/help/${slug}`,
  desk,
  newOf: (kind: string) => `${desk}/new?kind=${kind}`,
  make: `${desk}/new`,
  edit: (id: string) => `${desk}/${id}`,
  edition: (id: string, edition: number) => `${desk}/${id}/editions/${edition}`,
  publish: (id: string) => `${desk}/${id}/publish`,
  checked: (id: string) => `${desk}/${id}/checked`,
  withdraw: (id: string) => `${desk}/${id}/withdraw`,
  restore: (id: string) => `${desk}/${id}/restore`,
} as const;

/** Words in addresses that no piece can have for its own. */
export const TAKEN_SLUGS: readonly string[] = ['questions', 'links', 'services', 'dates'];
