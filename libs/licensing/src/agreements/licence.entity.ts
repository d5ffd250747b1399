import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What kind of organisation runs a register. Whether the law asks more of it depends on this. */
export const LEGAL_FORMS = ['cio', 'charity', 'cic', 'company', 'society', 'council', 'other'] as const;
export type LegalForm = (typeof LEGAL_FORMS)[number];

/** By how many people a register may have. */
export const LICENCE_PLANS = ['small', 'medium', 'large'] as const;
export type LicencePlan = (typeof LICENCE_PLANS)[number];

/** One term of an agreement to run a register. */
@Entity('licences')
export class LicenceEntity {
  @PrimaryColumn('uuid', { name: 'licensee_id' })
  licenseeId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  /** As it signs: "Chester Centre for Independent Living CIO". */
  @Column('text')
  organisation!: string;

  @Column('text', { name: 'legal_form' })
  legalForm!: LegalForm;

  @Column('text')
  plan!: LicencePlan;

  /** ISO day. */
  @Column('date', { name: 'begins_on' })
  beginsOn!: string;

  /** ISO day, the last one included. */
  @Column('date', { name: 'ends_on' })
  endsOn!: string;

  /** Names of councils. The area is theirs, and the outward codes'. */
  @Column('text', { array: true })
  councils!: string[];

  /** Such as "CH1". */
  @Column('text', { name: 'outward_codes', array: true })
  outwardCodes!: string[];

  /** Before VAT. */
  @Column('integer', { name: 'pence_a_month' })
  penceAMonth!: number;

  /** 2000 is 20 %. */
  @Column('integer', { name: 'vat_basis_points' })
  vatBasisPoints!: number;

  @Column('timestamptz', { name: 'granted_at' })
  grantedAt!: Date;

  /** The operator, who is a person of the platform; null where a command did it. */
  @Column('uuid', { name: 'granted_by', nullable: true })
  grantedBy!: string | null;
}
