import { Injectable } from '@nestjs/common';
import { Clock, Secrets, UnitOfWork, type Transaction } from '@pa/platform';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { v7 as newId } from 'uuid';
import { ALGORITHM } from './statement';
import type { PublicKey } from './public-keys';
import { StatementKeysRepository, type KeyPair } from './statement-keys.repository';

const PLACE = 'statement_keys.private_sealed';

/** A register's keys for statements: made when the first is signed, turned and withdrawn by command. */
@Injectable()
export class StatementKeys {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: StatementKeysRepository,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** What signs now. */
  async signing(tx: Transaction): Promise<{ readonly kid: string; readonly jwk: JWK }> {
    const known = await this.keys.current(tx);
    if (!known) await this.keys.add(tx, await this.newPair(tx), this.clock.now());
    const { kid, privateSealed } = known ?? (await this.keys.current(tx)) ?? missing();
    return { kid, jwk: JSON.parse(this.secrets.open(tx.licenseeId, privateSealed, PLACE)) as JWK };
  }

  /** Public keys of a register that still check. */
  async list(licenseeId: string): Promise<PublicKey[]> {
    return this.unitOfWork.run(licenseeId, (tx) => this.keys.listOf(tx, licenseeId));
  }

  /** A new key signs from now on. What the one before signed still counts. Answers the new key's id. */
  async turn(licenseeId: string): Promise<string> {
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const pair = await this.newPair(tx);
      await this.keys.retire(tx, this.clock.now());
      await this.keys.add(tx, pair, this.clock.now());
      return pair.kid;
    });
  }

  /** For a key that somebody else may have seen. False: there is no such key, or it was withdrawn before. */
  async withdraw(licenseeId: string, kid: string): Promise<boolean> {
    return this.unitOfWork.run(licenseeId, (tx) => this.keys.withdraw(tx, kid, this.clock.now()));
  }

  private async newPair(tx: Transaction): Promise<KeyPair> {
    const { privateKey } = await generateKeyPair(ALGORITHM, { crv: 'Ed25519', extractable: true });
    const jwk = await exportJWK(privateKey);
    const privateSealed = this.secrets.seal(tx.licenseeId, JSON.stringify(jwk), PLACE);
    return { kid: newId(), x: jwk.x ?? missing(), privateSealed };
  }
}

function missing(): never {
  throw new Error('A key for statements could not be made.');
}
