import type { ExportForm } from './data-export';

const TYPES: Readonly<Record<ExportForm, { type: string; name: string }>> = {
  page: { type: 'text/html; charset=utf-8', name: 'my-data.html' },
  json: { type: 'application/json; charset=utf-8', name: 'my-data.json' },
};

/** How a copy is sent: as a file to be kept, never shown inside the register. */
export function downloadOf(form: ExportForm): { readonly type: string; readonly disposition: string } {
  const { type, name } = TYPES[form];
  return { type, disposition: `attachment; filename="${name}"` };
}
