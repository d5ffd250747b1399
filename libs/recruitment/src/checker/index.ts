export { checkAdvert, isBlocked, type CheckContext } from './check-advert';
export {
  FINDING_CODES,
  type AdvertField,
  type AdvertToCheck,
  type Finding,
  type FindingCode,
  type Quote,
  type Severity,
} from './finding';
