/** Operators write on the platform, managers on their register; the pages are the same. */
export const announcementPaths = {
  ofPlatform: '/operator/announcements',
  ofRegister: '/staff/announcements',
  dismiss: (id: string) => `/announcements/${id}/dismiss`,
} as const;

/** The addresses below one of the two. */
export function announcementPathsBelow(list: string) {
  return {
    list,
    new: `${list}/new`,
    one: (id: string) => `${list}/${id}`,
    end: (id: string) => `${list}/${id}/end`,
  };
}
export type AnnouncementPaths = ReturnType<typeof announcementPathsBelow>;
