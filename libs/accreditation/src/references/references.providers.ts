import { OwnReferences } from './own-references.service';
import { RefereeAnswers } from './referee-answers.service';
import { ReferenceDesk } from './reference-desk.service';
import { ReferenceLinks } from './reference-links.service';
import { ReferenceMoves } from './reference-moves.repository';
import { ReferenceReader } from './reference.reader';
import { ReferencesRepository } from './references.repository';
import { ReadableReferences } from './sharing/readable-references.service';
import { ReferenceCircle } from './sharing/reference-circle';
import { ReferenceSharesRepository } from './sharing/reference-shares.repository';
import { ReferenceSharing } from './sharing/reference-sharing.service';

/** Services and repositories of references. */
export const referencesProviders = [
  ReferencesRepository,
  ReferenceMoves,
  ReferenceLinks,
  OwnReferences,
  RefereeAnswers,
  ReferenceDesk,
  ReferenceReader,
  ReferenceCircle,
  ReferenceSharesRepository,
  ReferenceSharing,
  ReadableReferences,
];
