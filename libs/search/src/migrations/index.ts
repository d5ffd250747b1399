import type { Migrations } from '@pa/platform';
import { CreateSearchProjection1764000050000 } from './1764000050000-create-search-projection';
import { RankInTheProjection1764000050100 } from './1764000050100-rank-in-the-projection';
import { CreateSavedJobs1764000074000 } from './1764000074000-create-saved-jobs';
import { CreateSavedSearches1764000074100 } from './1764000074100-create-saved-searches';
import { KeepSearchesForOthers1764000074200 } from './1764000074200-keep-searches-for-others';
import { NoteTheEditionOfReaches1764000074300 } from './1764000074300-note-the-edition-of-reaches';
import { RankNamedMembers1764000076000 } from './1764000076000-rank-named-members';
import { CreateSearchIndexes1764000076100 } from './1764000076100-create-search-indexes';
import { CountWordsInTheScore1764000099000 } from './1764000099000-count-words-in-the-score';
import { LeaveUnchangedRowsAlone1764000120401 } from './1764000120401-leave-unchanged-rows-alone';

export const searchMigrations: Migrations = [
  CreateSearchProjection1764000050000,
  RankInTheProjection1764000050100,
  CreateSavedJobs1764000074000,
  CreateSavedSearches1764000074100,
  KeepSearchesForOthers1764000074200,
  NoteTheEditionOfReaches1764000074300,
  RankNamedMembers1764000076000,
  CreateSearchIndexes1764000076100,
  CountWordsInTheScore1764000099000,
  LeaveUnchangedRowsAlone1764000120401,
];
