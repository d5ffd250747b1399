import { Injectable } from '@nestjs/common';
import { RegisterLinks } from '@pa/accounts';
import { RegisterLogos, type Actor, type Licensee } from '@pa/platform';
import { recruitmentPaths } from '../../recruitment.paths';
import { OwnVacancies } from '../own-vacancies.service';
import type { OwnVacancy } from '../own-vacancy';
import { AdvertPresenter } from '../pages/advert.presenter';
import { shortPoster, wholePoster, type Poster } from './poster';
import { posterPdf, type PosterSize } from './poster-pdf';

/** A poster of an own advert, and the advert it is of. */
export interface OwnPoster {
  readonly own: OwnVacancy;
  readonly poster: Poster;
}

/** Adverts on paper, each with a code that leads to the advert. */
@Injectable()
export class VacancyPosters {
  constructor(
    private readonly adverts: OwnVacancies,
    private readonly presenter: AdvertPresenter,
    private readonly links: RegisterLinks,
    private readonly logos: RegisterLogos,
  ) {}

  /** @throws VacancyNotFoundError */
  async get(
    { actor, licensee }: { actor: Actor; licensee: Licensee },
    id: string,
    size: PosterSize,
  ): Promise<OwnPoster> {
    const own = await this.adverts.get(actor, id);
    const url = this.links.to(licensee, recruitmentPaths.openVacancy(id));
    const of = { url, register: { name: licensee.name, phone: licensee.brand.phone } };
    const advert = this.presenter.present(own.preview);
    return { own, poster: size === 'a4' ? shortPoster(advert, of) : wholePoster(advert, of) };
  }

  async pdf(visit: { actor: Actor; licensee: Licensee }, id: string, size: PosterSize): Promise<Buffer> {
    const { poster } = await this.get(visit, id, size);
    return posterPdf(poster, size, await this.logos.of(visit.licensee));
  }
}
