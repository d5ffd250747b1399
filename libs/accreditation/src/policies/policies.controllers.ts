import { EvidenceRulesApiController } from '../api/policies/evidence-rules.api-controller';
import { EvidenceRulesPageController } from '../pages/policies/evidence-rules.page-controller';

export const evidenceRulesControllers = [EvidenceRulesPageController, EvidenceRulesApiController];
