import { Answering } from './answering.service';
import { Asking } from './asking.service';
import { RequestCounts } from './request-counts';
import { RequestScreens } from './request-screens';
import { RequestsRepository } from './requests.repository';

/** Services and repositories of contact requests. */
export const requestProviders = [RequestsRepository, RequestScreens, RequestCounts, Asking, Answering];
