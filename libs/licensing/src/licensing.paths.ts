/** Every address of this lib's pages. */
export const licensingPaths = {
  brand: '/staff/brand',
  previewCss: '/staff/brand/preview.css',
  logo: '/staff/brand/logo',
  removeLogo: '/staff/brand/logo/remove',
  logoPicture: '/logo.png',
  hosts: '/staff/address',
  addHost: '/staff/address/new',
  removeHost: '/staff/address/remove',
  proveHost: '/staff/address/prove',
  setUp: '/staff/set-up',
  tick: '/staff/set-up/done',
  open: '/staff/set-up/open',
  policies: '/staff/policies',
} as const;

/** Where a form with a file may be sent. */
export const licensingUploads: readonly RegExp[] = [/^\/staff\/brand\/logo$/];
