import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createViews, lookViews, readAssetManifest } from './nunjucks-environment';

const HOSTILE = `"><script>alert('1')</script>`;
const register = {
  name: 'North West PA Register',
  region: 'North West',
  shortName: 'PA Register',
  phone: '0151 496 0142',
  phoneHref: 'tel:+441514960142',
  openingHours: 'Monday to Friday, 09:00 to 17:00.',
  mark: 'hills',
  brandVersion: 'abc',
  links: { formats: [{ text: 'Easy Read', href: '/easy-read' }], about: [] },
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'views-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function render(template: string, context: object): string {
  writeFileSync(join(folder, 'page.njk'), template);
  return createViews({ viewDirectories: [folder], assetManifest: { 'look.css': '/assets/look.1.css' } }).render(
    'page.njk',
    context,
  );
}

function page(content: string, context: object = {}): string {
  return render(
    `{% extends "layout.njk" %}{% import "pa/field.njk" as field %}{% block content %}${content}{% endblock %}`,
    { register, viewer: null, page: { title: 'Your week' }, ...context },
  );
}

describe('a page', () => {
  it('has the register’s name in its title, its colours and hashed assets', () => {
    const html = page('');
    expect(html).toContain('<title>Your week &ndash; North West PA Register</title>');
    expect(html).toContain('href="/brand.css?v=abc"');
    expect(html).toContain('href="/assets/look.1.css"');
    expect(html).toContain('<html lang="en-GB"');
  });

  it('offers the phone and a quick way out to visitors, and signing out by post to people', () => {
    const visitor = page('');
    expect(visitor).toContain('Leave quickly');
    expect(visitor).toContain('href="tel:+441514960142"');
    const person = page('', {
      viewer: { displayName: 'Jo M.', roleWords: 'assessor', actingFor: 'Sam' },
      csrfToken: 't1',
    });
    expect(person).toContain('Signed in as Jo M., assessor, for Sam');
    expect(person).toMatch(
      /<form[^>]+action="\/sign-out" method="post">\s*<input type="hidden" name="_csrf" value="t1">/,
    );
    expect(person).not.toContain('Leave quickly');
  });

  it('says errors in the title, in a summary that links to the fields, and at the field', () => {
    const html = page(`{{ field.input({ name: 'email', label: 'Email', error: errors | errorFor('email') }) }}`, {
      errors: [{ field: 'email', text: 'Enter your email' }],
    });
    expect(html).toContain('<title>Error: Your week');
    expect(html).toContain('<a href="#email">Enter your email</a>');
    expect(html).toContain('aria-describedby="email-error"');
    expect(html.match(/Enter your email/g)).toHaveLength(2);
  });

  it('marks where one is in the menu', () => {
    const html = page('', {
      navigation: [
        { text: 'Find a PA', href: '/pas', current: true },
        { text: 'Messages', href: '/m', badge: 2, badgeWords: 'new' },
      ],
    });
    expect(html).toMatch(/href="\/pas" aria-current="page"/);
    expect(html).toContain('2<span class="govuk-visually-hidden"> new</span>');
  });

  it('can do without a register', () => {
    const html = render('{% extends "errors/plain-error.njk" %}', {
      page: { title: 'No register here' },
      problem: { title: 'No register here', detail: 'Check the address.', errors: [{ message: 'One thing' }] },
    });
    expect(html).toContain('<title>No register here</title>');
    expect(html).toContain('<li>One thing</li>');
    expect(html).not.toContain('brand.css');
  });

  it('lets no text become markup, wherever it stands', () => {
    const html = page(
      `{{ field.input({ name: 'a', label: text, hint: text, value: text, error: text }) }}
       {{ field.textarea({ name: 'b', label: text, value: text, maxlength: 9 }) }}
       {{ field.radios({ name: 'c', label: text, value: text, options: [{ value: text, text: text, hint: text }] }) }}
       {{ field.checkboxes({ name: 'd', label: text, value: text, options: [{ value: text, text: text, count: text }] }) }}
       {{ field.select({ name: 'e', label: text, options: [{ value: text, text: text }] }) }}
       {{ field.date({ name: 'f', label: text, value: { day: text } }) }}
       {{ parts.place(text) }}{{ parts.reasons([{ kind: 'met', text: text }]) }}{{ text }}`,
      {
        text: HOSTILE,
        page: { title: HOSTILE },
        errors: [{ field: HOSTILE, text: HOSTILE }],
        viewer: { displayName: HOSTILE },
        navigation: [{ text: HOSTILE, href: HOSTILE }],
      },
    );
    expect(html).not.toContain('<script>alert');
    expect(html.match(/&lt;script&gt;alert/g)?.length).toBeGreaterThan(20);
  });

  it('keeps what was chosen: one by its value, several by a list', () => {
    const options = `options: [{ value: 'a', text: 'A' }, { value: 'ab', text: 'B' }]`;
    const html = page(
      `{{ field.checkboxes({ name: 'c', label: 'C', value: 'ab', ${options} }) }}{{ field.radios({ name: 'r', label: 'R', value: 'a', ${options} }) }}`,
    );
    expect(html.match(/value="(\w+)" checked/g)).toEqual(['value="ab" checked', 'value="a" checked']);
  });
});

describe('the templates', () => {
  const templates = readdirSync(lookViews, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.njk'),
  );
  const text = (name: string) => readFileSync(join(lookViews, name), 'utf8');

  it('all compile', () => {
    writeFileSync(join(folder, 'mine.njk'), 'x');
    expect(createViews({ viewDirectories: [folder], assetManifest: {} }).compileAll()).toBe(templates.length + 1);
    writeFileSync(join(folder, 'broken.njk'), '{% if %}');
    expect(() => createViews({ viewDirectories: [folder], assetManifest: {} }).compileAll()).toThrow('broken.njk');
  });

  it('can use govuk-frontend’s macros', () => {
    expect(
      render('{% from "govuk/components/tag/macro.njk" import govukTag %}{{ govukTag({ text: "x" }) }}', {}),
    ).toContain('govuk-tag');
  });

  /** Planted and seen red: a `| safe` in pa/errors.njk, a style attribute and a script body in head.njk. */
  it.each(templates)('%s marks nothing as safe and holds no style, script or handler of its own', (name) => {
    const code = text(name).replace(/\{#[\s\S]*?#\}/g, '');
    expect(code).not.toMatch(/\|\s*safe\b/);
    expect(code).not.toMatch(/autoescape/);
    expect(code).not.toMatch(/\sstyle=|<style|\son[a-z]+=|javascript:/i);
    expect(code.replace(/<script type="module" src="\{\{ asset\([^)]*\) \}\}"><\/script>/g, '')).not.toContain(
      '<script',
    );
  });
});

describe('the asset manifest', () => {
  it('is read from the build', () => {
    const file = join(folder, 'manifest.json');
    writeFileSync(file, JSON.stringify({ files: { 'look.css': '/assets/look.2.css' } }));
    expect(readAssetManifest(file)).toEqual({ 'look.css': '/assets/look.2.css' });
  });

  it('names the mend when there is none', () => {
    expect(() => readAssetManifest(join(folder, 'none.json'))).toThrow('node scripts/build-assets.mjs');
  });
});

describe('a part that is kept', () => {
  const part = (shows: string | null, text: string) => ({ view: 'part.njk', shows, model: () => ({ text }) });
  const placed = (parts: readonly object[]): string => {
    writeFileSync(join(folder, 'part.njk'), '<p>{{ text }}</p>');
    return render('{% for part in parts %}{{ kept(part) }}{% endfor %}', { parts });
  };

  it('is rendered once for all that show the same, and anew for what shows anything else', () => {
    expect(placed([part('a', 'one'), part('a', 'two'), part('b', 'three')])).toBe('<p>one</p><p>one</p><p>three</p>');
  });

  it('is rendered each time when it is not to be kept', () => {
    expect(placed([part(null, 'one'), part(null, 'two')])).toBe('<p>one</p><p>two</p>');
  });

  it('is escaped', () => {
    expect(placed([part('a', HOSTILE)])).not.toContain('<script>');
  });

  it('is a register’s own, and not kept beyond a change of it', () => {
    const foots = [
      register,
      { ...register, name: 'Other', phone: '111' },
      { ...register, brandVersion: 'abd', phone: '222' },
    ];
    const html = render(`{% for one in foots %}{{ ofRegister('pa/kept/foot.njk', one) }}{% endfor %}`, { foots });
    for (const phone of ['0151 496 0142', '>111<', '>222<']) expect(html).toContain(phone);
  });
});
