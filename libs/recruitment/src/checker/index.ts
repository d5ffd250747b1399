export { checkAdvert, checkQuestions, isBlocked, type CheckContext } from './check-advert';
export type { CheckEligibility } from './check-checks';
export { readingAgeOf, READING_AGE } from './check-reading';
export { TASKS_FOR_A_SEX } from './check-sex';
export { checkText, type FieldText } from './check-texts';
export {
  FINDING_CODES,
  type AdvertField,
  type AdvertToCheck,
  type Finding,
  type FindingCode,
  type Quote,
  type Severity,
} from './finding';
export { findLinks, findMail } from './find-mail-and-links';
export { findPhones } from './find-phones';
export { findSurnames } from './find-surnames';
export { findAddresses, findPostcodes } from './find-places';
export { hitsOf, withoutOverlap, type Hit } from './hit';
export { NormalisedText } from './normalise';
