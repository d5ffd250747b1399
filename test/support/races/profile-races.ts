import { UnitOfWork, type Actor } from '@pa/platform';
import { Freshness } from '@pa/register';
import { ConfirmLinks } from '@pa/register/confirm-links.service';
import { Moderation, type ModerationRequest } from '@pa/register/moderation.service';
import { PaProfileMoves } from '@pa/register/pa-profile-moves.service';
import { PaProfiles } from '@pa/register/pa-profiles.service';
import { PaWeeks } from '@pa/register/pa-weeks.service';
import { StillAvailable } from '@pa/register/still-available.service';
import { AccountStanding } from '@pa/accounts';
import { mondayMorning, wholeAnswers } from '../../integration/register/answers';
import type { RegisterUnderTest } from '../../integration/register/register-under-test';
import { keptRace, type KeptRace, type RaceBed } from './kept-race';
import type { Race } from './race';

const TABLES = ['people', 'pa_profiles', 'pa_profile_moderations'];
const WORDS = { reasons: ['unclear'], words: 'Please say more.' };

/** A PA's whole profile, two colleagues, and what each of them can do. */
export class ProfileBed implements RaceBed {
  readonly licenseeId: string;
  readonly pa!: Actor;
  readonly ann!: Actor;
  readonly bob!: Actor;

  private constructor(readonly register: RegisterUnderTest) {
    this.licenseeId = register.before;
  }

  /** With the profile sent in, so that it waits for staff. */
  static async of(register: RegisterUnderTest): Promise<ProfileBed> {
    await register.freshRegisters();
    const bed = new ProfileBed(register);
    const people = {
      pa: await register.person(bed.licenseeId, 'pa'),
      ann: await register.person(bed.licenseeId, 'co-ordinator'),
      bob: await register.person(bed.licenseeId, 'manager'),
    };
    Object.assign(bed, people);
    await register.get(PaProfiles).saveSections(bed.pa, wholeAnswers);
    await register.get(PaWeeks).saveWeek(bed.pa, [mondayMorning]);
    await bed.moves.submit(bed.pa);
    return bed;
  }

  readonly behind = async <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
    (await this.register.superuser.query(sql, parameters)).rows as Row[];

  get moves(): PaProfileMoves {
    return this.register.get(PaProfileMoves);
  }

  async profileId(): Promise<string> {
    return (await this.register.get(PaProfiles).getOwn(this.pa)).id;
  }

  /** Decides about the profile as it stands now: what is done later was looked at now. */
  async decision(actor: Actor, decision: ModerationRequest['decision']): Promise<() => Promise<unknown>> {
    const id = await this.profileId();
    const moderation = this.register.get(Moderation);
    const { version } = await moderation.getCase(actor, id);
    const said = decision === 'approved' ? { reasons: [], words: '' } : WORDS;
    return () => moderation.decide(actor, id, { decision, version, ...said });
  }

  /** State, whether it is shown, looks that are open and decided, and what the worker is to do. */
  readonly end = async (): Promise<string> => {
    const [row] = await this.behind<{ state: string; shown: boolean; looks: string | null; news: string | null }>(
      `SELECT p.state, p.withheld, EXISTS (SELECT 1 FROM pa_profiles s WHERE s.id = p.id AND s.is_shown) AS shown,
              (SELECT string_agg(coalesce(m.decision, 'open'), ' ' ORDER BY m.decision)
                 FROM pa_profile_moderations m WHERE m.profile_id = p.id) AS looks,
              (SELECT string_agg(replace(o.topic, 'register.', ''), ' ' ORDER BY o.topic) FROM outbox o
                WHERE o.topic <> 'register.profile-changed') AS news
         FROM pa_profiles p WHERE p.licensee_id = $1`,
      [this.licenseeId],
    );
    return `${row?.state}${row?.shown ? ' and shown' : ''}, looks ${row?.looks}, news ${row?.news ?? 'none'}`;
  };

  async race(race: Pick<KeptRace, 'name' | 'contenders' | 'allowed'>): Promise<Race> {
    return keptRace(this, { ...race, tables: TABLES, end: this.end });
  }
}

const APPROVED = 'published and shown, looks approved, news profile-approved: profile-approved';
const SENT_BACK = 'needs-changes, looks needs-changes, news changes-asked: profile-sent-back';
const REMOVED = 'removed, looks removed, news profile-removed: profile-removed';

/** A profile that waits: staff decide, and its PA takes it back. */
async function waitingRaces(bed: ProfileBed): Promise<Race[]> {
  const [approve, approveToo] = [await bed.decision(bed.ann, 'approved'), await bed.decision(bed.bob, 'approved')];
  const sendBack = await bed.decision(bed.bob, 'needs-changes');
  const withdraw = () => bed.moves.withdraw(bed.pa);
  const submit = () => bed.moves.submit(bed.pa);
  const waiting = 'submitted, looks open, news none: nothing';
  return [
    await bed.race({
      name: 'a profile is published and sent back',
      contenders: () => ({ approve, sendBack }),
      allowed: { approve: APPROVED, sendBack: SENT_BACK },
    }),
    await bed.race({
      name: 'a profile is published by two',
      contenders: () => ({ ann: approve, bob: approveToo }),
      allowed: { ann: APPROVED, bob: APPROVED },
    }),
    await bed.race({
      name: 'a profile is published as its PA takes it back',
      contenders: () => ({ approve, withdraw }),
      allowed: { approve: APPROVED, withdraw: 'draft, looks withdrawn, news none: nothing' },
    }),
    await bed.race({
      name: 'a profile is sent in twice',
      contenders: () => ({ once: submit, again: submit }),
      allowed: { 'once + again': waiting },
    }),
    await bed.race({
      name: 'a profile is published as its PA pauses it',
      contenders: () => ({ approve, pause: () => bed.moves.pause(bed.pa) }),
      allowed: { approve: APPROVED, 'approve + pause': APPROVED.replace('published and shown', 'paused') },
    }),
  ];
}

/** A profile on the register: its PA, staff and the calendar move it. */
async function shownRaces(bed: ProfileBed): Promise<Race[]> {
  await (
    await bed.decision(bed.ann, 'approved')
  )();
  const remove = await bed.decision(bed.ann, 'removed');
  const pause = () => bed.moves.pause(bed.pa);
  const archive = () => bed.moves.archive(bed.pa);
  const calendar = () => bed.register.get(Freshness).keepRegisterFresh(bed.licenseeId);
  const removed = REMOVED.replace('looks', 'looks approved');
  const looks = 'looks approved, news none: nothing';
  const races = [
    await bed.race({
      name: 'a profile is taken off as its PA pauses it',
      contenders: () => ({ remove, pause }),
      allowed: { remove: removed, pause: `paused, ${looks}` },
    }),
    await bed.race({
      name: 'a profile is put away as it is paused',
      contenders: () => ({ archive, pause }),
      allowed: { archive: `archived, ${looks}`, 'archive + pause': `archived, ${looks}` },
    }),
    await bed.race({
      name: 'an account is suspended as its PA pauses the profile',
      contenders: () => ({ pause, suspend: () => suspend(bed) }),
      allowed: { 'pause + suspend': `paused, ${looks}` },
    }),
  ];
  bed.register.clock.addDays(91);
  const confirm = () => bed.moves.confirmStillAvailable(bed.pa);
  return [
    ...races,
    await bed.race({
      name: 'a PA says that they are still available as the calendar pauses them',
      contenders: () => ({ confirm, calendar }),
      allowed: {
        'confirm + calendar': [
          'published and shown, looks approved, news none: nothing',
          'published and shown, looks approved, news profile-paused: nothing',
        ],
      },
    }),
  ];
}

/** As staff's suspension does it, in one transaction with what follows from it. */
async function suspend(bed: ProfileBed): Promise<void> {
  await bed.register.get(UnitOfWork).run(bed.licenseeId, async (tx) => {
    await tx.query('UPDATE people SET suspended_at = now() WHERE id = $1', [bed.pa.personId]);
    await bed.register.get(AccountStanding).changed(tx, bed.pa.personId);
  });
}

/** The mail's link, and the register's own button. */
async function askedRaces(bed: ProfileBed): Promise<Race[]> {
  await (
    await bed.decision(bed.ann, 'approved')
  )();
  const profileId = await bed.profileId();
  const askedAt = bed.register.clock.now();
  await bed.behind('UPDATE pa_profiles SET asked_at = $2 WHERE id = $1', [profileId, askedAt]);
  const token = bed.register.get(ConfirmLinks).tokenFor(bed.licenseeId, { profileId, askedAt });
  bed.register.clock.addDays(1);
  const press = () => bed.register.get(StillAvailable).confirm(bed.licenseeId, token);
  const race = await bed.race({
    name: 'the link "still available?" is pressed as the PA pauses the profile',
    contenders: () => ({ press, pause: () => bed.moves.pause(bed.pa) }),
    allowed: {
      pause: 'paused, looks approved, news none: nothing',
      'press + pause': 'paused, looks approved, news none: nothing',
    },
  });
  return [race];
}

/** What PAs, staff and the calendar do to one profile. */
export const profileRaces = {
  'a profile that waits': waitingRaces,
  'a profile on the register': shownRaces,
  'a profile whose PA was asked': askedRaces,
};
