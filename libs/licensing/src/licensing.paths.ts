/** Every address of this lib's pages. */
export const licensingPaths = { brand: '/staff/brand', hosts: '/staff/address' } as const;
