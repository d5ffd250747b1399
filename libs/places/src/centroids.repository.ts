import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CentroidSource } from './centroid-source';
import type { CentroidStore, ImportedCentroid } from './import/centroid-store';
import { OutwardCentroidEntity } from './outward-centroid.entity';
import type { OutwardCentroid } from './places-index';

/**
 * Imported centres. They are public geography without a licensee, so there is no transaction of one; the app may only read
 * them (`save` wants the owner's connection, as the command line has it).
 */
@Injectable()
export class CentroidsRepository extends CentroidSource implements CentroidStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async edition(): Promise<string> {
    const [row] = await this.dataSource.query<{ edition: string }[]>(
      `SELECT count(*) || ' of ' || coalesce(max(imported_at)::text, 'never') AS edition FROM places_outward_centroids`,
    );
    return row?.edition ?? 'none';
  }

  async list(): Promise<OutwardCentroid[]> {
    const rows = await this.dataSource.getRepository(OutwardCentroidEntity).find();
    return rows.map(({ outwardCode, latitude, longitude }) => ({ outward: outwardCode, latitude, longitude }));
  }

  async save(centroids: readonly ImportedCentroid[], source: string): Promise<void> {
    const column = (pick: (centroid: ImportedCentroid) => string | number) => centroids.map(pick);
    await this.dataSource.query(
      `INSERT INTO places_outward_centroids (outward_code, latitude, longitude, postcodes, source, imported_at)
       SELECT code, latitude, longitude, postcodes, $5, now()
         FROM unnest($1::text[], $2::float8[], $3::float8[], $4::int[]) AS found (code, latitude, longitude, postcodes)
       ON CONFLICT (outward_code) DO UPDATE
         SET latitude = excluded.latitude, longitude = excluded.longitude, postcodes = excluded.postcodes,
             source = excluded.source, imported_at = excluded.imported_at`,
      [
        column((c) => c.outward),
        column((c) => c.latitude),
        column((c) => c.longitude),
        column((c) => c.postcodes),
        source,
      ],
    );
  }
}

/** Opens the owner's connection for a piece of work outside the server, such as an import, and closes it again. */
export async function withCentroids<T>(ownerUrl: string, work: (store: CentroidStore) => Promise<T>): Promise<T> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    entities: [OutwardCentroidEntity],
    poolSize: 1,
  });
  await dataSource.initialize();
  try {
    return await work(new CentroidsRepository(dataSource));
  } finally {
    await dataSource.destroy();
  }
}
