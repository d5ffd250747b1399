import { Module } from '@nestjs/common';
import { DemonstrationActing } from './load/demonstration-acting.service';
import { DemonstrationPeople } from './load/demonstration-people.service';
import { RowsRepository } from './load/rows.repository';

/** Fills registers with made-up people. Only the operator's commands load it. */
@Module({ providers: [DemonstrationPeople, DemonstrationActing, RowsRepository], exports: [DemonstrationPeople] })
export class DemonstrationModule {}
