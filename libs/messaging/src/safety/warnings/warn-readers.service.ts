import { Injectable, OnModuleInit } from '@nestjs/common';
import { ReaderWarnings } from '../../hooks/reader-warnings';
import { warningOf } from './warning-phrases';

/** Says beside a message what to be careful of in it. */
@Injectable()
export class WarnReaders implements OnModuleInit {
  constructor(private readonly warnings: ReaderWarnings) {}

  onModuleInit(): void {
    this.warnings.add(warningOf);
  }
}
