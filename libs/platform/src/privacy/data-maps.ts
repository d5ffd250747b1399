import { Injectable } from '@nestjs/common';
import type { DataMap, MappedTable } from './data-map';
import { platformDataMap } from './platform.data-map';

/** The whole data map: each lib adds its own when it starts, so that the export and the schedule know every table. */
@Injectable()
export class DataMaps {
  private readonly tables = new Map<string, MappedTable>(Object.entries(platformDataMap));

  add(map: DataMap): void {
    for (const [name, table] of Object.entries(map)) this.tables.set(name, table);
  }

  /** Every table with its full name, in the order in which the libs started. */
  list(): ReadonlyArray<readonly [name: string, table: MappedTable]> {
    return [...this.tables];
  }
}
