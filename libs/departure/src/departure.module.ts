import { Module } from '@nestjs/common';
import { CopiesRepository } from './copies/copies.repository';
import { CopyDesk } from './copies/copy-desk.service';
import { CopyFolders } from './copies/copy-folders';
import { CopyMaker } from './copies/copy-maker.service';
import { DeparturePrivacy } from './departure-privacy';
import { ClosingRegisterRepository } from './erasure/closing-register.repository';
import { Eraser } from './erasure/eraser.service';
import { ErasureDesk } from './erasure/erasure-desk.service';
import { ErasuresRepository } from './erasure/erasures.repository';
import { RegisterClosing } from './erasure/register-closing.service';
import { RegisterTablesRepository } from './erasure/register-tables.repository';
import { ExportWriter } from './export-writer';
import { RegisterExport } from './register-export.service';
import { RegisterImport } from './register-import.service';

const services = [
  ...[ClosingRegisterRepository, ErasuresRepository, RegisterTablesRepository],
  ...[RegisterClosing, ErasureDesk, Eraser],
  ...[DeparturePrivacy, ExportWriter, RegisterExport, RegisterImport],
  ...[CopiesRepository, CopyFolders, CopyDesk, CopyMaker],
];

/** Registers that leave: by the operator's commands, as a copy that a manager takes, and erased when two operators agree. */
@Module({ providers: services, exports: services })
export class DepartureModule {}
