import { Injectable, OnModuleInit } from '@nestjs/common';
import { BlindIndexes, type IndexedField } from '@pa/platform';
import { normaliseEmail } from '../email-address';
import { VALUE_WAYS } from '../hides/hide';
import { comparedValue } from '../hides/hide-value';
import { normaliseName, normaliseSurname, normaliseTelephone } from './normalise';

const FIELDS: readonly IndexedField[] = [
  emailField('people', 'email_sealed', 'email_index'),
  emailField('email_changes', 'new_email_sealed', 'new_email_index'),
  emailField('staff_invitations', 'email_sealed', 'email_index'),
  emailField('assisted_accounts', 'hand_over_sealed', 'hand_over_index'),
  {
    table: 'representations',
    sealed: 'invite_sealed',
    index: 'invite_index',
    read: (invited) => ({ purpose: 'email', value: normaliseEmail((JSON.parse(invited) as { email: string }).email) }),
  },
  {
    table: 'people',
    sealed: 'name_sealed',
    index: 'name_index',
    read: (value) => ({ purpose: 'name', value: normaliseName(value) }),
  },
  {
    table: 'people',
    sealed: 'name_sealed',
    index: 'surname_index',
    read: (value) => ({ purpose: 'surname', value: normaliseSurname(value) }),
  },
  {
    table: 'contact_details',
    sealed: 'telephone_sealed',
    index: 'telephone_index',
    read: (value) => {
      const number = normaliseTelephone(value);
      return number === null ? null : { purpose: 'telephone', value: number };
    },
  },
  {
    table: 'hides',
    sealed: 'words_sealed',
    index: 'value_index',
    kind: 'by_what',
    read: (words, kind) => {
      const way = VALUE_WAYS.find((one) => one === kind);
      return way ? { purpose: way, value: comparedValue(way, words) } : null;
    },
  },
];

function emailField(table: string, sealed: string, index: string): IndexedField {
  return { table, sealed, index, read: (value) => ({ purpose: 'email', value: normaliseEmail(value) }) };
}

/** Tells the platform how the blind indexes of accounts are made. */
@Injectable()
export class AccountsIndexes implements OnModuleInit {
  constructor(private readonly indexes: BlindIndexes) {}

  onModuleInit(): void {
    this.indexes.add(...FIELDS);
  }
}
