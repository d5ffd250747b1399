import { EvidenceRulesDesk } from './evidence-rules.service';
import { IntroductionEvidence } from './introduction-evidence.reader';

/** What a register asks for by way of evidence, and how far it was done for a PA. */
export const evidenceRulesProviders = [EvidenceRulesDesk, IntroductionEvidence];
