import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Centres of outward codes from an import. The app only reads them; the importer writes as the owner. */
export class CreateOutwardCentroids1764000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE places_outward_centroids (
        outward_code text NOT NULL CONSTRAINT places_outward_centroids_pkey PRIMARY KEY,
        latitude double precision NOT NULL,
        longitude double precision NOT NULL,
        postcodes integer NOT NULL,
        source text NOT NULL,
        imported_at timestamptz NOT NULL,
        CONSTRAINT places_outward_centroids_code_form CHECK (outward_code ~ '^[A-Z]{1,2}[0-9][0-9A-Z]?$'),
        CONSTRAINT places_outward_centroids_in_range CHECK (latitude BETWEEN 49 AND 61.5 AND longitude BETWEEN -9 AND 2.5),
        CONSTRAINT places_outward_centroids_postcodes_counted CHECK (postcodes > 0)
      )`);
    await runner.query('GRANT SELECT ON places_outward_centroids TO pa_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE places_outward_centroids');
  }
}
