/** Every address of the pages about how we write and speak to people. */
export const communicationPaths = {
  needs: '/account/how-we-talk',
  staffNeeds: (personId: string) => `/staff/needs/${personId}`,
  staffNeedsDue: '/staff/needs',
  askStaff: '/ask-staff',
  staffNotes: '/staff/notes',
  staffNote: (id: string) => `/staff/notes/${id}`,
} as const;
