import { Module } from '@nestjs/common';
import { CopiesRepository } from './copies/copies.repository';
import { CopyDesk } from './copies/copy-desk.service';
import { CopyFolders } from './copies/copy-folders';
import { CopyMaker } from './copies/copy-maker.service';
import { DeparturePrivacy } from './departure-privacy';
import { ExportWriter } from './export-writer';
import { RegisterExport } from './register-export.service';
import { RegisterImport } from './register-import.service';

const services = [
  ...[DeparturePrivacy, ExportWriter, RegisterExport, RegisterImport],
  ...[CopiesRepository, CopyFolders, CopyDesk, CopyMaker],
];

/** Registers that move from one installation to another: by the operator's commands, and as a copy that a manager takes. */
@Module({ providers: services, exports: services })
export class DepartureModule {}
