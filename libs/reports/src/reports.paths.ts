/** Addresses of the pages of reports. */
export const reportsPaths = {
  list: '/staff/figures',
  report: (key: string) => `/staff/figures/${key}`,
  file: (key: string) => `/staff/figures/${key}/table.csv`,
  paper: (key: string) => `/staff/figures/${key}/report.pdf`,
} as const;

/** An address with the period that is looked at. */
export function inPeriod(path: string, period: string): string {
  return `${path}?${new URLSearchParams({ period }).toString()}`;
}
