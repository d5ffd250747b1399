import { join } from 'node:path';
import { DynamicModule, Global, Module } from '@nestjs/common';
import { createViews, type AssetManifest } from './nunjucks-environment';
import { BrandCssController } from './brand/brand-css.controller';
import { ErrorFilter } from './errors/error.filter';
import { CsrfMiddleware } from './http/csrf';
import { UploadMiddleware } from './http/upload.middleware';
import { Announcer } from './page/announcer';
import { Navigation } from './page/navigation';
import { PageInterceptor } from './page/page.interceptor';
import { PageRenderer, VIEWS } from './page/page-renderer';

export interface WebOptions {
  readonly viewDirectories: readonly string[];
  readonly assetManifest: AssetManifest;
  /** Leaves each template until it is shown first. Tests start a hundred servers of which each shows a few pages. */
  readonly compilesWhenShown?: boolean;
}

/** Pages: templates, frame, menu, forms, errors. */
@Global()
@Module({})
export class WebModule {
  static forRoot(options: WebOptions): DynamicModule {
    const views = {
      provide: VIEWS,
      useFactory: () => {
        const made = createViews(options);
        if (!options.compilesWhenShown) made.compileAll();
        return made;
      },
    };
    const shared = [
      Navigation,
      Announcer,
      PageRenderer,
      PageInterceptor,
      ErrorFilter,
      CsrfMiddleware,
      UploadMiddleware,
    ];
    return {
      module: WebModule,
      controllers: [BrandCssController],
      providers: [views, ...shared],
      exports: [VIEWS, ...shared],
    };
  }
}

/** Where a lib keeps its templates: beside its page controllers. */
export function viewsBeside(folder: string): string {
  return join(folder, 'pages', 'views');
}
