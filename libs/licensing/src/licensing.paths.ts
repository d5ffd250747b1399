/** Every address of this lib's pages. */
export const licensingPaths = { brand: '/staff/brand' } as const;
