/** Addresses of the pages about who may find, see and reach whom, and of complaints. */
export const safetyPaths = {
  contactDetails: '/account/contact-details',
  whoLooked: '/account/who-looked',
  hideFrom: '/account/hide-from',
  complain: '/complain',
  complaintReceived: (ticket: string) => `/complain/received/${ticket}`,
  staffComplaints: '/staff/complaints',
  staffComplaint: (id: string) => `/staff/complaints/${id}`,
  staffAlerts: '/staff/alerts',
  staffContactDetails: (personId: string) => `/staff/people/${personId}/contact-details`,
  staffHides: (personId: string) => `/staff/people/${personId}/hides`,
} as const;
