import { CRS_IDS, type CrsId } from '../../../domain/exchange/out/coordinates.ts';
import { RECORD_FORMATS, type RecordFormat } from '../../../domain/exchange/out/formats.ts';
import { type Layer, LAYERS } from '../../../domain/exchange/out/record-set.ts';
import { LOCALES, type Locale } from '../../../domain/names.ts';
import type { Result } from '../../../domain/result.ts';
import { MOST_VIEW } from '../report-request.ts';
import { readParameters, type RequestProblem } from '../request-parameters.ts';

/** Which records are wanted, and how. */
export interface RecordsRequest {
	readonly format: RecordFormat;
	/** In the order of the house, at least one. */
	readonly layers: readonly Layer[];
	readonly crs: CrsId;
	readonly locale: Locale;
	/** Everything, whatever the filter. */
	readonly isAll: boolean;
	/** The address of the view whose filter counts; empty: everything. */
	readonly view: URLSearchParams;
}

const OWN = ['format', 'layers', 'crs', 'locale', 'all', 'view'] as const;

/** Reads the parameters of an address; all that is wrong is named. */
export function parseRecordsRequest(search: URLSearchParams): Result<RecordsRequest, RequestProblem> {
	const { problems, given, oneOf } = readParameters(search, OWN);
	const format = oneOf('format', given('format'), RECORD_FORMATS);
	const asked = (given('layers') ?? 'projects').split(',').map((layer) => oneOf('layers', layer, LAYERS));
	const crs = oneOf('crs', given('crs') ?? 'wgs84', CRS_IDS);
	const locale = oneOf('locale', given('locale') ?? 'zh', LOCALES);
	const all = oneOf('all', given('all') ?? '0', ['0', '1']);
	const view = new URLSearchParams(given('view', MOST_VIEW) ?? '');
	if (problems.length > 0 || !format || !crs || !locale) return { ok: false, problems };
	const layers = LAYERS.filter((layer) => asked.includes(layer));
	return { ok: true, value: { format, layers, crs, locale, isAll: all === '1', view } };
}
