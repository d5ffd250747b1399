import { accountsPermissions } from '@pa/accounts';
import { accreditationAccess } from '@pa/accreditation';
import { billingAccess } from '@pa/billing';
import { contentAccess } from '@pa/content';
import { departureAccess } from '@pa/departure';
import { announcementAccess, licensingAccess, operatorAccess, supportAccess } from '@pa/licensing';
import { messagingAccess, messagingSafetyAccess } from '@pa/messaging';
import type { Permission } from '@pa/platform';
import { recruitmentAccess, rulesAccess } from '@pa/recruitment';
import { registerAccess } from '@pa/register';
import { reportsAccess } from '@pa/reports';
import { searchAccess } from '@pa/search';
import { webhooksAccess } from '@pa/webhooks';
import { permissionsAccess } from './permissions.access';
import { PERMISSION_WORDS } from './permission-words';

/** A permission with what it lets people do, in plain words. */
export interface WordedPermission extends Permission {
  readonly words: string;
}

/** Every permission there is, area by area. A route that asks for another one fails a test. */
export const PERMISSIONS: readonly WordedPermission[] = [
  ...accountsPermissions,
  ...Object.values<Permission>(accreditationAccess),
  ...Object.values<Permission>(billingAccess),
  ...Object.values<Permission>(contentAccess),
  ...Object.values<Permission>(departureAccess),
  ...Object.values<Permission>(licensingAccess),
  ...Object.values<Permission>(operatorAccess),
  ...Object.values<Permission>(announcementAccess),
  ...Object.values<Permission>(supportAccess),
  ...Object.values<Permission>(messagingAccess),
  ...Object.values<Permission>(messagingSafetyAccess),
  ...Object.values<Permission>(recruitmentAccess),
  ...Object.values<Permission>(rulesAccess),
  ...Object.values<Permission>(registerAccess),
  ...Object.values<Permission>(reportsAccess),
  ...Object.values<Permission>(searchAccess),
  ...Object.values<Permission>(webhooksAccess),
  ...Object.values<Permission>(permissionsAccess),
]
  .map((permission) => ({ ...permission, words: PERMISSION_WORDS[permission.name] ?? '' }))
  .toSorted((a, b) => a.name.localeCompare(b.name));

/** The areas of permissions: a token's scope is an area, and whether it reads or writes. */
export const AREAS: Readonly<Record<string, string>> = {
  accounts: 'Accounts',
  accreditation: 'Checks',
  billing: 'Passes and payments',
  content: 'Help pages',
  audit: 'The record of what was done',
  licensing: 'The register itself',
  messaging: 'Messages',
  operator: 'The platform',
  privacy: 'Privacy',
  recruitment: 'Adverts and applications',
  register: 'Profiles',
  reports: 'Figures',
  search: 'Search',
  webhooks: 'News for other systems',
};

export function areaOf({ name }: Permission): string {
  return name.split('.')[0] ?? '';
}
