import { EvidenceBoardRepository } from './evidence-board.repository';
import { EvidenceBoards } from './evidence-board.service';
import { RemindersRepository } from './reminders.repository';
import { EvidenceReminders } from './reminders.service';

/** The board of all evidence. */
export const boardProviders = [EvidenceBoardRepository, RemindersRepository, EvidenceBoards, EvidenceReminders];
