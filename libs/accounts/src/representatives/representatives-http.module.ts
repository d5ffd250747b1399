import { Module, OnModuleInit } from '@nestjs/common';
import { REGISTER_ROLES } from '@pa/platform';
import { AccountPlaces } from '../account-places';
import { AssistedApiController } from '../assisted/api/assisted.api-controller';
import { assistedPaths } from '../assisted/assisted.paths';
import { AssistedPageController } from '../assisted/pages/assisted.page-controller';
import { TakeOverPageController } from '../assisted/pages/take-over.page-controller';
import { NeedsApiController } from '../communication/api/needs.api-controller';
import { NotesApiController } from '../communication/api/notes.api-controller';
import { communicationPaths } from '../communication/communication.paths';
import { NeedsPageController } from '../communication/pages/needs.page-controller';
import { NotesPageController } from '../communication/pages/notes.page-controller';
import { PersonPlaces } from '../staff/person-places';
import { ActedForReader } from './acted-for.reader';
import { ActingApiController } from './api/acting.api-controller';
import { RepresentativesApiController } from './api/representatives.api-controller';
import { StaffRepresentativesApiController } from './api/staff-representatives.api-controller';
import { ActingPageController } from './pages/acting.page-controller';
import { InvitationPageController } from './pages/invitation.page-controller';
import { RepresentativesPageController } from './pages/representatives.page-controller';
import { StaffRecordsPageController } from './pages/staff-records.page-controller';
import { StaffRepresentativesPageController } from './pages/staff-representatives.page-controller';
import { representativesAccess as access } from './representatives.access';
import { representativesPaths } from './representatives.paths';

/** People who act for others, accounts that staff run, and how we talk to people: pages and API. */
@Module({
  controllers: [
    RepresentativesPageController,
    ActingPageController,
    InvitationPageController,
    StaffRecordsPageController,
    StaffRepresentativesPageController,
    AssistedPageController,
    TakeOverPageController,
    NeedsPageController,
    NotesPageController,
    RepresentativesApiController,
    ActingApiController,
    StaffRepresentativesApiController,
    AssistedApiController,
    NeedsApiController,
    NotesApiController,
  ],
  providers: [ActedForReader],
})
export class RepresentativesHttpModule implements OnModuleInit {
  constructor(
    private readonly places: AccountPlaces,
    private readonly personPlaces: PersonPlaces,
  ) {}

  onModuleInit(): void {
    this.addOwnPlaces();
    this.addStaffPlaces();
  }

  private addOwnPlaces(): void {
    this.places.add(
      {
        text: 'People you act for',
        hint: 'Do things here for someone who asked you to.',
        href: representativesPaths.acting,
        roles: ['representative'],
        order: 1,
      },
      {
        text: 'People who act for you',
        hint: 'Ask someone you trust, see what they do, and end it.',
        href: representativesPaths.representatives,
        roles: access.ownRepresentatives.roles,
        order: 300,
        group: 'People who act for you',
      },
      {
        text: 'How we talk to you',
        hint: 'Large print, a call instead of an email, an interpreter and more.',
        href: communicationPaths.needs,
        roles: access.ownNeeds.roles,
        order: 400,
        group: 'How we talk to you',
      },
      {
        text: 'Write to our team',
        hint: 'Only our team reads it. Nobody who acts for you can see it.',
        href: communicationPaths.askStaff,
        roles: REGISTER_ROLES,
        order: 410,
        group: 'How we talk to you',
      },
    );
  }

  private addStaffPlaces(): void {
    this.places.add(
      {
        text: 'People who act for others',
        hint: 'On what it rests, and what has ended and waits for you.',
        href: representativesPaths.staffList,
        roles: access.seeRepresentatives.roles,
        order: 50,
        group: 'People',
      },
      {
        text: 'People we run an account for',
        hint: 'For people who never go online.',
        href: assistedPaths.list,
        roles: access.assistPeople.roles,
        order: 51,
        group: 'People',
      },
      {
        text: 'Notes from people',
        hint: 'What people wrote to our team.',
        href: communicationPaths.staffNotes,
        roles: access.answerNotes.roles,
        order: 52,
        group: 'People',
      },
      {
        text: 'How to talk to people',
        hint: 'Whom to ask again this year.',
        href: communicationPaths.staffNeedsDue,
        roles: access.seeNeeds.roles,
        order: 53,
        group: 'People',
      },
    );
    this.personPlaces.add(
      {
        text: 'How to talk to them',
        hint: 'Large print, calls, interpreters. Look before you write or call.',
        href: communicationPaths.staffNeeds,
        roles: access.seeNeeds.roles,
        order: 10,
      },
      {
        text: 'Write down who acts for them',
        hint: 'With their consent, or when you have seen the paper.',
        href: (personId) => `${representativesPaths.staffRecord}?for=${personId}`,
        roles: access.lookAfterRepresentatives.roles,
        about: ['employer'],
        order: 20,
      },
    );
  }
}
