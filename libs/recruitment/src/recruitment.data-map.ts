import type { DataMap } from '@pa/platform';
import { applicationsDataMap } from './applications/applications.data-map';
import { coverDataMap } from './cover/cover.data-map';
import { rulesDataMap } from './rules';
import { vacanciesDataMap } from './vacancies/vacancies.data-map';

/** What stands in each column of this lib's tables, area by area. A table or column that is not here fails bar H5. */
export const recruitmentDataMap: DataMap = {
  ...vacanciesDataMap,
  ...applicationsDataMap,
  ...coverDataMap,
  ...rulesDataMap,
};
