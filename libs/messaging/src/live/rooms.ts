/** Rooms carry their register: the same id elsewhere is another room. */
export const rooms = {
  conversation: (licenseeId: string, conversationId: string) => `${licenseeId}:conversation:${conversationId}`,
  /** Everybody who came in by one session or token, or acts by one representation: what ends together. */
  wayIn: (id: string) => `way:${id}`,
} as const;
