import type { BrandColours } from './brand-colours';

/** The colours and marks of the two demonstration registers. */
export const demonstrationBrands = {
  'north-west': {
    mark: 'hills',
    accent: '#6d1f50',
    deep: '#461033',
    soft: '#a4567f',
    mist: '#dcb9cc',
    tint: '#f8edf3',
    paper: '#fcf8f3',
  },
  'south-west': {
    mark: 'waves',
    accent: '#0b4f5c',
    deep: '#07333d',
    soft: '#3c8591',
    mist: '#a9cfd1',
    tint: '#e6f2f2',
    paper: '#faf8f1',
  },
} as const satisfies Record<string, BrandColours & { mark: string }>;
