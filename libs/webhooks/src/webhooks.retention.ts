import { deleteRows, type RetentionRule } from '@pa/platform';

/** This lib's lines of the retention schedule. News first: an address stays while any of its news is kept by law. */
export const webhooksRetention: readonly RetentionRule[] = [
  {
    key: 'webhooks.news',
    what: 'News sent to other systems of the register: ids and states, no names',
    keep: { days: 30 },
    from: 'after it happened',
    then: 'deleted',
    why: 'So that news that got lost can be sent again.',
    clear: deleteRows({ table: 'webhook_deliveries', since: 't.happened_at', whose: 't.person_id' }),
  },
  {
    key: 'webhooks.addresses',
    what: 'Addresses of other systems that get news no more',
    keep: { years: 1 },
    from: 'after a manager stopped it',
    then: 'deleted',
    why: 'So that a question about what was sent where can be answered.',
    clear: deleteRows({
      table: 'webhooks',
      since: 't.ended_at',
      whose: null,
      where:
        'NOT EXISTS (SELECT FROM webhook_deliveries d WHERE d.licensee_id = t.licensee_id AND d.webhook_id = t.id)',
    }),
  },
];
