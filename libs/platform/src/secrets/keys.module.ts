import { Module } from '@nestjs/common';
import { IndexRebuild } from './index-rebuild.service';
import { IndexedRowsRepository } from './indexed-rows.repository';
import { KeyRotation } from './key-rotation.service';
import { SealedColumnsRepository } from './sealed-columns.repository';

/** Turning keys: for the operator's commands alone. Needs the list of registers. */
@Module({
  providers: [KeyRotation, IndexRebuild, SealedColumnsRepository, IndexedRowsRepository],
  exports: [KeyRotation, IndexRebuild],
})
export class KeysModule {}
