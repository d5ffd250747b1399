/** Addresses of files for parts of the scheme: a PA's by the part's key, those of staff by the file's id. */
export const partFilesPaths = {
  own: (key: string) => `/pa/approval/files/${key}`,
  ownFile: (key: string) => `/pa/approval/files/${key}/file`,
  takeOut: (key: string) => `/pa/approval/files/${key}/take-out`,
  desk: (id: string) => `/staff/approval-files/${id}`,
  deskFile: (id: string) => `/staff/approval-files/${id}/file`,
  decide: (id: string) => `/staff/approval-files/${id}/decision`,
} as const;

/** Where a form with a file for a part may be sent. */
export const partFilesUploads: readonly RegExp[] = [
  /^\/pa\/approval\/files\/[^/]+$/,
  /^\/api\/v1\/me\/approval\/files\/[^/]+$/,
];
