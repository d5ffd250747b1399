const BOOKS = 'The law asks for them for six years (VAT Notice 700/21; Companies Act 2006, section 388).';

/** Tables whose rows stay when a register is erased, each with its reason as the certificate tells it. All others are emptied. */
export const KEPT_TABLES: Readonly<Record<string, string>> = {
  audit_entries:
    'The record of who did what: ids and dates, no names. Nobody can take lines out of it, or it would prove nothing.',
  ledger_entries: `The books: amounts, accounts and dates, no names. ${BOOKS}`,
  receipts: `Receipts, without the names of who paid. ${BOOKS} Then they go.`,
  funders: `Organisations that paid for passes, and what was agreed. ${BOOKS} Then they go.`,
  funder_lines: `Lines of their accounts, with receipt numbers and no names. ${BOOKS} Then they go.`,
  licences: `What the organisation agreed with the platform. ${BOOKS}`,
  licence_subscriptions: `How the organisation paid the platform. ${BOOKS}`,
  licence_invoices: `What the organisation paid the platform. ${BOOKS}`,
};
