import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What an employer tells us of themselves. Never public. District, money and communication needs tell of home and health,
 * so all of it is sealed together and nothing can be searched.
 */
@Entity('employer_profiles')
export class EmployerProfileEntity {
  @PrimaryColumn('uuid', { name: 'licensee_id' })
  licenseeId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  /** JSON of EmployerDetails. */
  @Column('bytea', { name: 'details_sealed' })
  detailsSealed!: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;

  @Column('integer')
  version!: number;
}
