import type { DataMap } from '@pa/platform';
import { awayDataMap } from './away/away.data-map';
import { conversationsDataMap } from './conversations/conversations.data-map';
import { extrasDataMap } from './extras/extras.data-map';
import { filesDataMap } from './files/files.data-map';
import { liveDataMap } from './live/live.data-map';
import { requestsDataMap } from './requests/requests.data-map';
import { safetyDataMap } from './safety/safety.data-map';

/** What stands in each column of this lib's tables, area by area. A table or column that is not here fails bar H5. */
export const messagingDataMap: DataMap = {
  ...conversationsDataMap,
  ...filesDataMap,
  ...extrasDataMap,
  ...awayDataMap,
  ...requestsDataMap,
  ...liveDataMap,
  ...safetyDataMap,
};
