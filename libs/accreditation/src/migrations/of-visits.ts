import { AskWhoIsHelped1764000121302 } from './1764000121302-ask-who-is-helped';
import { SayWhoCouldNotCome1764000121402 } from './1764000121402-say-who-could-not-come';
import { AnswerFindings1764000121502 } from './1764000121502-answer-findings';
import { TellWhoWasToGo1764000121602 } from './1764000121602-tell-who-was-to-go';
import { ShareNotesOfVisits1764000121702 } from './1764000121702-share-notes-of-visits';
import { ChaseLateVisits1764000121802 } from './1764000121802-chase-late-visits';

/** What came to visits after their tables were made, in the order in which they run. */
export const visitsMigrations = [
  AskWhoIsHelped1764000121302,
  SayWhoCouldNotCome1764000121402,
  AnswerFindings1764000121502,
  TellWhoWasToGo1764000121602,
  ShareNotesOfVisits1764000121702,
  ChaseLateVisits1764000121802,
];
