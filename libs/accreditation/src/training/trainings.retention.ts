import { deleteRows, type RetentionRule } from '@pa/platform';

/** How long training is kept. */
export const trainingsRetention: readonly RetentionRule[] = [
  {
    key: 'accreditation.trainings',
    what: 'Training you took out: that there was one, who saw proof of it and when',
    keep: { years: 2 },
    from: 'after you took it out',
    then: 'deleted',
    why: 'So that a question about what we showed can be answered. Training you have not taken out stays while your account does.',
    clear: deleteRows({ table: 'trainings', since: 't.withdrawn_at', whose: 't.person_id' }),
  },
  {
    key: 'accreditation.training-files',
    what: 'Files that show your training',
    keep: { months: 6 },
    from: 'after our staff looked at it',
    then: 'deleted',
    why: 'So that we can look again if somebody asks. After that it is enough that we know who saw it and when. A file of training you take out goes at once.',
    clear: deleteRows({ table: 'training_files', since: 't.settled_at', whose: 't.person_id' }),
  },
];
