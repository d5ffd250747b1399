import { accountsDataMap, accountsRetention } from '@pa/accounts';
import { accreditationDataMap, accreditationRetention } from '@pa/accreditation';
import { billingDataMap, billingRetention } from '@pa/billing';
import { contentDataMap } from '@pa/content';
import { departureDataMap, departureRetention } from '@pa/departure';
import { licensingDataMap, licensingRetention } from '@pa/licensing';
import { messagingDataMap, messagingRetention } from '@pa/messaging';
import { placesDataMap } from '@pa/places';
import { platformDataMap, platformRetention, type DataMap, type RetentionRule } from '@pa/platform';
import { recruitmentDataMap, recruitmentRetention } from '@pa/recruitment';
import { registerDataMap, registerRetention } from '@pa/register';
import { searchDataMap, searchRetention } from '@pa/search';
import { webhooksDataMap, webhooksRetention } from '@pa/webhooks';

/** Every table of every lib, each column with its class. */
export const dataMap: DataMap = {
  ...platformDataMap,
  ...licensingDataMap,
  ...accountsDataMap,
  ...placesDataMap,
  ...accreditationDataMap,
  ...billingDataMap,
  ...contentDataMap,
  ...registerDataMap,
  ...recruitmentDataMap,
  ...searchDataMap,
  ...messagingDataMap,
  ...webhooksDataMap,
  ...departureDataMap,
};

/** The whole retention schedule. */
export const retentionSchedule: readonly RetentionRule[] = [
  ...accountsRetention,
  ...accreditationRetention,
  ...billingRetention,
  ...registerRetention,
  ...recruitmentRetention,
  ...searchRetention,
  ...messagingRetention,
  ...webhooksRetention,
  ...departureRetention,
  ...licensingRetention,
  ...platformRetention,
];
