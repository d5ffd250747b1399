import type { SupportArea } from './support-area';

/** Managers answer on their register, operators ask and look on the platform. */
export const supportPaths = {
  list: '/staff/support',
  offer: '/staff/support/offer',
  one: (id: string) => `/staff/support/${id}`,
  refuse: (id: string) => `/staff/support/${id}/refuse`,
  end: (id: string) => `/staff/support/${id}/end`,
  ofRegister: (registerId: string) => `/operator/registers/${registerId}/support`,
  area: (registerId: string, area: SupportArea) => `/operator/registers/${registerId}/support/${area}`,
} as const;
