import type { WalkedRoute } from './walked-routes';

/** What wants a fresh proof of who asks. Each kind names its routes by their address. */
const BEHIND_A_PROOF: Readonly<Record<string, RegExp>> = {
  'contact details': /contact-details|\/sharing\b|address|telephone/,
  evidence: /checks|references|training|approval|passport|carried|\/cards?\b|visits|evidence|schemes?\b|statements/,
  money: /pass(es)?\b|money|payments?|vouchers?|receipts?|funders?|licence|refund|subscriptions?|disputes/,
};
/** Whatever stands in these areas, however its address is written. */
const AREAS_BEHIND_A_PROOF = /^(accreditation|billing)\./;

/** Permissions that only read: a list is looked at without a proof, because people do that all day. Never for a change. */
export const READ_WITHOUT_A_PROOF: Readonly<Record<string, string>> = {
  'accreditation.own-approval': 'a PA’s own list of what is done',
  'accreditation.own-card': 'a PA’s own card, which is made to be shown',
  'accreditation.own-checks': 'a PA’s own list',
  'accreditation.own-passport': 'a PA’s own list',
  'accreditation.own-references': 'a PA’s own list',
  'accreditation.own-training': 'a PA’s own list',
  'accreditation.own-visits': 'a PA’s own list',
  'accreditation.read-references': 'staff read before they decide, and each opening is on record',
  'accreditation.read-shown-references': 'the PA showed it to this employer, and it names no referee',
  'accreditation.see-approvals': 'staff read before they decide, and each opening is on record',
  'accreditation.see-checks': 'staff read before they decide, and each opening is on record',
  'accreditation.see-evidence-board': 'what is to be done, with no evidence in it',
  'accreditation.see-training': 'staff read before they decide; its files want a proof',
  'accreditation.see-visits': 'staff read before they go, and each opening is on record',
  'billing.own-pass': 'an employer’s own pass and receipts, and the way back from the card page',
  'billing.see-money': 'the books are read every day, and auditors only read',
  'messaging.share-and-block': 'both said yes to it, and it is needed in a hurry, at a door',
};

/** Changes that go without, by permission or by route: they open, change and end none of it. */
export const DONE_WITHOUT_A_PROOF: Readonly<Record<string, string>> = {
  'accreditation.answer-approval-appeals': 'an answer in words about a decision',
  'accreditation.book-courses': 'a place and a time',
  'accreditation.book-places': 'a place and a time',
  'accreditation.build-scheme': 'rules of the register, about nobody',
  'accreditation.choose-directory': 'rules of the register, about nobody',
  'accreditation.keep-courses': 'places and times',
  'accreditation.keep-sessions': 'places and times',
  'accreditation.own-approval': 'asking, signing and answering: nothing is shown or taken out',
  'accreditation.own-card': 'makes a new card or ends one, and shows nothing that the old one did not',
  'accreditation.own-visits': 'answers in words about a visit',
  'accreditation.plan-visits': 'places and times',
  'accreditation.remind-pas': 'sends a reminder',
  'accreditation.see-courses': 'places and times',
  'accreditation.see-sessions': 'places and times',
  'accreditation.set-evidence-rules': 'rules of the register, about nobody',
  'accreditation.set-issuers': 'rules of the register, about nobody',
  'accreditation.write-up-visits': 'written at the door, on a telephone that was unlocked for it',
  'POST /pa/checks/plan': 'a wish of the PA’s own, not a check',
  'POST /pa/checks/plan/end': 'a wish of the PA’s own, not a check',
  'PUT /api/v1/me/check-plan': 'a wish of the PA’s own, not a check',
  'DELETE /api/v1/me/check-plan': 'a wish of the PA’s own, not a check',
  'audit.check': 'the record, not a check of a PA',
  'content.publish': 'a page, not a check of a PA',
};

/** Whether a route touches something that wants a proof, asks for none, and nothing says why it need not. */
export function lacksProof(route: WalkedRoute): boolean {
  const { rule, method, name, path } = route;
  if (rule?.kind !== 'permission' || rule.permission.stepUp) return false;
  const permission = rule.permission.name;
  const isBehind =
    AREAS_BEHIND_A_PROOF.test(permission) || Object.values(BEHIND_A_PROOF).some((address) => address.test(path));
  const reasons = [
    DONE_WITHOUT_A_PROOF[permission],
    DONE_WITHOUT_A_PROOF[name],
    method === 'GET' ? READ_WITHOUT_A_PROOF[permission] : undefined,
  ];
  return isBehind && reasons.every((why) => why === undefined);
}
