import { ViewAlertsRepository } from './view-alerts.repository';
import { ViewAlerts } from './view-alerts.service';
import { ViewsRepository } from './views.repository';
import { Views } from './views.service';

/** What the module of accounts takes from here. */
export const viewsProviders = [ViewsRepository, ViewAlertsRepository, Views, ViewAlerts];
