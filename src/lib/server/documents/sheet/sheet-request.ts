import { LOCALES, type Locale } from '../../../domain/names.ts';
import type { Problem, Result } from '../../../domain/result.ts';

export const SHEET_FORMATS = ['png', 'pdf', 'svg'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

export const DPIS = [96, 150, 300, 600] as const;
export type Dpi = (typeof DPIS)[number];

/** What is asked of a view by address, beside the view itself. */
export interface SheetRequest {
	readonly locale: Locale;
	/** Of a picture. */
	readonly dpi: Dpi;
	/** The view, its sheet with it. */
	readonly view: URLSearchParams;
}

export type SheetRequestProblem = Problem<'unknown' | 'repeated'>;

const OWN = ['locale', 'dpi'] as const;

/** Everything that is not ours is the view's. */
export function parseSheetRequest(params: URLSearchParams): Result<SheetRequest, SheetRequestProblem> {
	const view = new URLSearchParams(params);
	for (const name of OWN) view.delete(name);
	const problems: SheetRequestProblem[] = OWN.filter((name) => params.getAll(name).length > 1).map((path) => ({
		code: 'repeated',
		path,
		value: params.getAll(path).join()
	}));
	const locale = LOCALES.find((one) => one === (params.get('locale') ?? 'zh'));
	const dpi = DPIS.find((one) => String(one) === (params.get('dpi') ?? '150'));
	if (!locale) problems.push({ code: 'unknown', path: 'locale', value: params.get('locale') });
	if (!dpi) problems.push({ code: 'unknown', path: 'dpi', value: params.get('dpi') });
	return locale && dpi && problems.length === 0 ? { ok: true, value: { locale, dpi, view } } : { ok: false, problems };
}
