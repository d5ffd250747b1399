/** What a spreadsheet would reckon, fetch or run when a cell begins so. */
export const FORMULAS: readonly string[] = [
  '=HYPERLINK("https://elsewhere.example","Click")',
  '+1+1',
  '-1+1',
  '@SUM(1+1)',
  '\t=1+1',
  '=1+1","=2+2',
];

export function looksLikeFormula(cell: string): boolean {
  return /^[=+\-@\t\r]/.test(cell);
}

/** The cells of a file of quoted cells, as a spreadsheet reads them. */
export function csvCells(text: string): string[] {
  return [...text.matchAll(/"((?:[^"]|"")*)"(?:,|\r\n)/g)].map(([, cell]) => cell!.replaceAll('""', '"'));
}
