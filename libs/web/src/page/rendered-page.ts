/** A finished page on its way out; the HTTP adapter gives it its status. */
export class RenderedPage {
  constructor(
    readonly html: string,
    readonly status: number,
  ) {}
}
