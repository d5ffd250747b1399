/** Addresses of the pages with which a register leaves. */
export const departurePaths = {
  leaving: '/staff/leaving',
  copy: '/staff/leaving/copy',
} as const;
