import { ApiProperty } from '@nestjs/swagger';
import type { CarriedApproval } from '../../passport/carried-approvals.service';
import type { PublicKey } from '../../passport/public-keys';
import type { Issuer } from '../../passport/statement-issuers.service';

export class ApprovalStatementResponse {
  @ApiProperty({ description: 'A signed text, to carry to another register' })
  statement!: string;
}

export class CarriedApprovalResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'The other register', example: 'https://register.example' })
  address!: string;

  @ApiProperty({ example: '2026-01-05' })
  since!: string;

  @ApiProperty({ example: '2028-01-04' })
  until!: string;

  @ApiProperty()
  issuedAt!: Date;

  @ApiProperty()
  isOver!: boolean;

  static of({ id, address, since, until, issuedAt, isOver }: CarriedApproval): CarriedApprovalResponse {
    return { id, address, since, until, issuedAt, isOver };
  }
}

export class StatementIssuerResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'https://register.example' })
  address!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Of a register of this service' })
  name!: string | null;

  static of({ id, address, name }: Issuer): StatementIssuerResponse {
    return { id, address, name };
  }
}

/** One key of RFC 8037. */
export class PublicKeyResponse {
  @ApiProperty({ example: 'OKP' })
  kty!: string;

  @ApiProperty({ example: 'Ed25519' })
  crv!: string;

  @ApiProperty()
  kid!: string;

  @ApiProperty()
  x!: string;

  @ApiProperty({ example: 'EdDSA' })
  alg!: string;

  @ApiProperty({ example: 'sig' })
  use!: string;

  static of({ kid, x }: PublicKey): PublicKeyResponse {
    return { kty: 'OKP', crv: 'Ed25519', kid, x, alg: 'EdDSA', use: 'sig' };
  }
}

export class PublicKeySetResponse {
  @ApiProperty({ type: [PublicKeyResponse] })
  keys!: PublicKeyResponse[];
}
