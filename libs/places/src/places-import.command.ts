import type { CentroidStore } from './import/centroid-store';
import { importCentroids, type ImportEvent, type ImportSummary } from './import/import-centroids';
import { openFiles } from './import/open-files';

/** More would bury the rest of what the operator needs to see. */
const MOST_BAD_ROWS_SHOWN = 50;

export interface PlacesImport {
  /** Files, or folders of .csv files. */
  readonly paths: readonly string[];
  readonly store: CentroidStore;
  readonly print: (line: string) => void;
}

/** `places:import FILE…`: reads postcode files, says how far it is and which rows are bad, and saves the centres. */
export async function importPlaces({ paths, store, print }: PlacesImport): Promise<void> {
  const shown = new ShownEvents(print);
  for await (const event of importCentroids(openFiles(paths), store)) shown.show(event);
}

class ShownEvents {
  private badRows = 0;

  constructor(private readonly print: (line: string) => void) {}

  show(event: ImportEvent): void {
    if (event.kind === 'bad-row') this.showBadRow(event);
    else if (event.kind === 'progress')
      this.print(`${event.file}: ${event.percent}% (${event.rows.toLocaleString('en-GB')} rows)`);
    else for (const line of summaryLines(event.summary)) this.print(line);
  }

  private showBadRow({ file, line, why }: ImportEvent & { kind: 'bad-row' }): void {
    this.badRows += 1;
    if (this.badRows <= MOST_BAD_ROWS_SHOWN) this.print(`${file} line ${line}: ${why}`);
    else if (this.badRows === MOST_BAD_ROWS_SHOWN + 1) this.print('More bad rows follow; they are counted at the end.');
  }
}

function summaryLines({ source, rows, used, passedOver, bad, outwardCodes }: ImportSummary): string[] {
  const number = (count: number): string => count.toLocaleString('en-GB');
  return [
    `Read ${number(rows)} rows (${source}): ${number(used)} used, ${number(passedOver)} passed over, ${number(bad)} bad.`,
    `Saved the centres of ${number(outwardCodes)} outward codes. Running servers use them within a minute, saved searches within five.`,
  ];
}
