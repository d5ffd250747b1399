/** Every address of the pages about people who act for others. */
export const representativesPaths = {
  representatives: '/account/representatives',
  invite: '/account/representatives/ask',
  representative: (id: string) => `/account/representatives/${id}`,
  change: (id: string) => `/account/representatives/${id}/change`,
  end: (id: string) => `/account/representatives/${id}/end`,
  acting: '/acting',
  actFor: (id: string) => `/acting/${id}`,
  stopActing: '/acting/stop',
  endActing: (id: string) => `/acting/${id}/end`,
  invitation: (token: string) => `/act-for/${token}`,
  declineInvitation: (token: string) => `/act-for/${token}/no`,
  staffList: '/staff/representatives',
  staffRecord: '/staff/representatives/record',
  staffOne: (id: string) => `/staff/representatives/${id}`,
  staffBasis: (id: string) => `/staff/representatives/${id}/basis`,
  staffChange: (id: string) => `/staff/representatives/${id}/change`,
} as const;
