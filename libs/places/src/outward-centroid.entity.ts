import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The centre of an outward code, worked out from its postcodes by an import. Public geography: no licensee, no person. */
@Entity('places_outward_centroids')
export class OutwardCentroidEntity {
  @PrimaryColumn('text', { name: 'outward_code' })
  outwardCode!: string;

  @Column('double precision')
  latitude!: number;

  @Column('double precision')
  longitude!: number;

  /** How many postcodes the centre is the mean of. */
  @Column('integer')
  postcodes!: number;

  /** The kind of file it came from, such as "ONSPD or NSPL". */
  @Column('text')
  source!: string;

  @Column('timestamptz', { name: 'imported_at' })
  importedAt!: Date;
}
