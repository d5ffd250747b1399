import { REGISTER_ROLES, type Permission } from '@pa/platform';

/** Who may do what here. Nobody does any of it for another by acting: these are the person's own. */
export const safetyAccess = {
  ownContactDetails: { name: 'accounts.own-contact-details', roles: REGISTER_ROLES, stepUp: true },
  whoLooked: { name: 'accounts.who-looked', roles: REGISTER_ROLES },
  ownHides: { name: 'accounts.own-hides', roles: ['pa'] },
  openContactDetails: { name: 'accounts.open-contact-details', roles: ['co-ordinator', 'manager'], stepUp: true },
  hidesOfOthers: { name: 'accounts.hides-of-others', roles: ['co-ordinator', 'manager'] },
  complaints: { name: 'accounts.complaints', roles: ['co-ordinator', 'manager'] },
  alerts: { name: 'accounts.view-alerts', roles: ['co-ordinator', 'manager'] },
} satisfies Record<string, Permission>;
