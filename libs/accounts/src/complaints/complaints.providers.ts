import { ComplaintCases } from './complaint-cases.service';
import { ComplaintsRepository } from './complaints.repository';
import { Complaints } from './complaints.service';

/** What the module of accounts takes from here. */
export const complaintsProviders = [ComplaintsRepository, Complaints, ComplaintCases];
