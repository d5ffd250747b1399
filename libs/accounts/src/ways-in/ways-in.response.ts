import { ApiProperty } from '@nestjs/swagger';
import type { AuthenticatorSetup } from '../factors/authenticators.service';
import type { Passkey } from '../factors/passkeys.repository';
import type { WaysInOverview } from './ways-in.service';

export class PasskeyResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'My phone' })
  name!: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ format: 'date-time', nullable: true, type: String })
  lastUsedAt!: string | null;

  static of({ id, name, createdAt, lastUsedAt }: Passkey): PasskeyResponse {
    return { id, name, createdAt: createdAt.toISOString(), lastUsedAt: lastUsedAt?.toISOString() ?? null };
  }
}

export class WaysInResponse {
  @ApiProperty({ type: PasskeyResponse, isArray: true })
  passkeys!: PasskeyResponse[];

  @ApiProperty({ description: 'An authenticator app is set up' })
  authenticator!: boolean;

  @ApiProperty({ description: 'Codes by mail are on' })
  emailCodes!: boolean;

  @ApiProperty()
  recoveryCodesLeft!: number;

  static of({ passkeys, status }: WaysInOverview): WaysInResponse {
    return {
      passkeys: passkeys.map((one) => PasskeyResponse.of(one)),
      authenticator: status.authenticator,
      emailCodes: status.email,
      recoveryCodesLeft: status.recoveryCodesLeft,
    };
  }
}

export class NewIdResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}

export class AuthenticatorSetupResponse {
  @ApiProperty({ description: 'For the app, in letters and digits' })
  secret!: string;

  @ApiProperty({ description: 'The same as an address that apps open: otpauth://…' })
  uri!: string;

  @ApiProperty({ description: 'Send it back with the first code' })
  setup!: string;

  static of({ secret, uri, setup }: AuthenticatorSetup): AuthenticatorSetupResponse {
    return { secret, uri, setup };
  }
}

export class RecoveryCodesResponse {
  @ApiProperty({ isArray: true, type: String, description: 'Shown this once' })
  codes!: string[];
}
