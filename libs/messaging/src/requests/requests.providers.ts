import { Answering } from './answering.service';
import { Asking } from './asking.service';
import { RequestScreens } from './request-screens';
import { RequestsRepository } from './requests.repository';

/** Services and repositories of contact requests. */
export const requestProviders = [RequestsRepository, RequestScreens, Asking, Answering];
