/** Every address of this lib's pages. */
export const messagingPaths = {
  conversations: '/messages',
  conversation: (id: string) => `/messages/${id}`,
  /** Older messages: those before a number. */
  older: (id: string, before: number) => `/messages/${id}?before=${before}`,
  conversationDeed: (id: string, deed: string) => `/messages/${id}/${deed}`,
  /** Leads to the conversation of an application; recruitment, below, links to it. */
  aboutApplication: (applicationId: string) => `/messages/about/${applicationId}`,
  search: '/search-messages',
  quickReplies: '/quick-replies',
  alertChoices: '/message-alerts',
  messageFile: (id: string, fileId: string) => `/messages/${id}/files/${fileId}`,
  message: (id: string, number: number) => `/messages/${id}/${number}`,
  messageDeed: (id: string, number: number, deed: string) => `/messages/${id}/${number}/${deed}`,
  ask: (profileId: string) => `/employer/ask/${profileId}`,
  sentRequests: '/employer/asked',
  sentRequestDeed: (id: string, deed: string) => `/employer/asked/${id}/${deed}`,
  putInTouch: (employerId: string) => `/staff/people/${employerId}/put-in-touch`,
  requests: '/pa/requests',
  requestDeed: (id: string, deed: string) => `/pa/requests/${id}/${deed}`,
} as const;

/** Where a form with a file may be sent. */
export const messagingUploads: readonly RegExp[] = [
  /^\/messages\/[^/]+\/files$/,
  /^\/api\/v1\/conversations\/[^/]+\/files$/,
];
