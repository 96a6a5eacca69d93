import { LOCALES, type Locale } from '../../../domain/names.ts';
import type { Problem, Result } from '../../../domain/result.ts';
import { ATLAS_KINDS, type AtlasKind } from '../../../domain/sheet/atlas.ts';

/** `json`: what an atlas would hold, for whoever makes its sheets one by one. */
export const SHEET_FORMATS = ['png', 'pdf', 'svg', 'pptx', 'json'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

const DPIS = [96, 150, 300, 600] as const;
export type Dpi = (typeof DPIS)[number];

/** What is asked of a view by address, beside the view itself. */
export interface SheetRequest {
	readonly format: SheetFormat;
	readonly locale: Locale;
	/** Of a picture. */
	readonly dpi: Dpi;
	/** One sheet for each of these; `null`: the one sheet of the view. */
	readonly atlas: AtlasKind | null;
	/** The one sheet of an atlas that is about this record; `null`: all of them. */
	readonly item: string | null;
	/** The view, its sheet with it. */
	readonly view: URLSearchParams;
}

export type SheetRequestProblem = Problem<'unknown' | 'repeated' | 'one-sheet-only' | 'atlas-wanted'>;

const OWN = ['locale', 'dpi', 'atlas', 'item'] as const;

/** Everything that is not ours is the view's. */
export function parseSheetRequest(
	format: string,
	params: URLSearchParams
): Result<SheetRequest, SheetRequestProblem> | null {
	const known = SHEET_FORMATS.find((one) => one === format);
	if (!known) return null;
	const view = new URLSearchParams(params);
	for (const name of OWN) view.delete(name);
	const problem = (code: SheetRequestProblem['code'], path: string) => ({ code, path, value: params.get(path) });
	const locale = LOCALES.find((one) => one === (params.get('locale') ?? 'zh'));
	const dpi = DPIS.find((one) => String(one) === (params.get('dpi') ?? '150'));
	const atlas = params.has('atlas') ? (ATLAS_KINDS.find((one) => one === params.get('atlas')) ?? null) : null;
	const item = params.get('item');
	const problems: SheetRequestProblem[] = [
		...OWN.filter((name) => params.getAll(name).length > 1).map((name) => problem('repeated', name)),
		...(locale ? [] : [problem('unknown', 'locale')]),
		...(dpi ? [] : [problem('unknown', 'dpi')]),
		...(params.has('atlas') && !atlas ? [problem('unknown', 'atlas')] : []),
		...(item !== null && !atlas ? [problem('atlas-wanted', 'item')] : []),
		...(atlas && item === null && (known === 'png' || known === 'svg') ? [problem('one-sheet-only', 'atlas')] : []),
		...(known === 'json' && !atlas ? [problem('atlas-wanted', 'atlas')] : [])
	];
	return locale && dpi && problems.length === 0
		? { ok: true, value: { format: known, locale, dpi, atlas, item, view } }
		: { ok: false, problems };
}
