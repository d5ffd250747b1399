import type { PartFileDecision } from '../../part-files/part-file-desk.service';

/** What staff say of a file for a part. */
export class PartFileForm {
  decision = '';
  why = '';

  get decided(): PartFileDecision {
    const { decision, why } = this;
    return { decision, why };
  }
}
