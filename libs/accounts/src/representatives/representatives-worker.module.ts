import { Module } from '@nestjs/common';
import { CommunicationMails } from '../communication/communication-mails';
import { RepresentativeMails } from './representative-mails';

/** The worker's part: mails. The job stands with the worker's other clockwork. */
@Module({ providers: [RepresentativeMails, CommunicationMails] })
export class RepresentativesWorkerModule {}
