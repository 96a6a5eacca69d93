/** What `npm run export` can be asked for. */
import { parseArgs } from 'node:util';
import { PICTURE_DPIS } from '../src/lib/components/sheet/print-orders.ts';
import { LOCALES } from '../src/lib/domain/names.ts';
import { ATLAS_KINDS } from '../src/lib/domain/sheet/atlas.ts';

const FORMATS = ['pdf', 'png', 'svg', 'pptx'] as const;

export const USAGE = `npm run export -- [--view "p=demonstration&c=soybean"] [--sheet "a:a3-landscape"] [--format ${FORMATS.join('|')}]
        [--atlas ${ATLAS_KINDS.join('|')} [--each]] [--dpi ${PICTURE_DPIS.join('|')}] [--locale ${LOCALES.join('|')}] [--out folder] [--anew]
    makes the sheet of a view, or an atlas of it: in one file, or with --each a file for each record and an index.
    --view and --sheet are the query of an address of the app. Files that are there are kept, unless --anew.`;

export interface ExportOptions {
	/** Of the address that makes the files, without the record. */
	readonly query: URLSearchParams;
	readonly format: (typeof FORMATS)[number];
	readonly isEach: boolean;
	readonly out: string;
	readonly isAnew: boolean;
}

/** What was asked, or a line for each thing that is wrong with it. */
export function parseOptions(
	words: readonly string[]
): { readonly ok: true; readonly value: ExportOptions } | { readonly ok: false; readonly problems: readonly string[] } {
	const read = readWords(words);
	if (typeof read === 'string') return { ok: false, problems: [read] };
	const { view, sheet, atlas, each, format, dpi, locale, out, anew } = read;
	const known = FORMATS.find((one) => one === format);
	const problems = [
		...misfit('format', format, FORMATS),
		...misfit('dpi', dpi, PICTURE_DPIS),
		...misfit('locale', locale, LOCALES),
		...(atlas === undefined ? [] : misfit('atlas', atlas, ATLAS_KINDS)),
		...(each && atlas === undefined ? ['--each needs --atlas: a file for each record of an atlas'] : []),
		...(atlas !== undefined && !each && (known === 'png' || known === 'svg')
			? [`--format ${known} holds one sheet: add --each, or take pdf or pptx`]
			: []),
		...(out === '' ? ['--out is the name of a folder'] : [])
	];
	if (!known || problems.length > 0) return { ok: false, problems };
	const query = new URLSearchParams(view.replace(/^[^?]*\?/, ''));
	for (const [name, value] of Object.entries({ sheet, atlas, dpi, locale })) if (value) query.set(name, value);
	if (atlas === undefined) query.delete('atlas');
	query.delete('item');
	return { ok: true, value: { query, format: known, isEach: each, out, isAnew: anew } };
}

/** The options by name; a text says what is wrong. */
function readWords(words: readonly string[]) {
	try {
		return parseArgs({
			args: [...words],
			options: {
				view: { type: 'string', default: '' },
				sheet: { type: 'string' },
				format: { type: 'string', default: 'pdf' },
				atlas: { type: 'string' },
				each: { type: 'boolean', default: false },
				dpi: { type: 'string', default: '300' },
				locale: { type: 'string', default: 'zh' },
				out: { type: 'string', default: '.' },
				anew: { type: 'boolean', default: false }
			}
		}).values;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

const misfit = (name: string, value: string, allowed: readonly (string | number)[]): string[] =>
	allowed.some((one) => String(one) === value) ? [] : [`--${name} is one of ${allowed.join(', ')}, not "${value}"`];
