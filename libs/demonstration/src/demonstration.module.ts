import { Module } from '@nestjs/common';
import { DemonstrationPeople } from './load/demonstration-people.service';
import { RowsRepository } from './load/rows.repository';

/** Fills registers with made-up people. Only the operator's commands load it. */
@Module({ providers: [DemonstrationPeople, RowsRepository], exports: [DemonstrationPeople] })
export class DemonstrationModule {}
