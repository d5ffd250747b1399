/** Addresses of the pages with which a register leaves. */
export const departurePaths = {
  leaving: '/staff/leaving',
  copy: '/staff/leaving/copy',
  erasures: '/operator/erasures',
  register: (id: string) => `/operator/registers/${id}`,
  licence: (id: string) => `/operator/registers/${id}/licence`,
  erasure: (id: string) => `/operator/registers/${id}/erasure`,
  confirmErasure: (id: string) => `/operator/registers/${id}/erasure/confirm`,
  withdrawErasure: (id: string) => `/operator/registers/${id}/erasure/withdraw`,
  certificate: (id: string) => `/operator/registers/${id}/erasure/certificate.pdf`,
} as const;
