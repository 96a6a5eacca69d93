import type { ExportWords } from './make-record-set.ts';
import { SOURCE_KINDS } from '../../provenance.ts';

/** English as far as tests need words. */
export const TEST_WORDS: ExportWords = {
	locale: 'en',
	comma: ', ',
	name: ({ zh, en }) => en ?? zh,
	text: ({ en }) => en,
	code: (_, code) => `the ${code}`,
	date: (date, planned) => (planned ? `${date} (planned)` : date),
	heading: ({ key, unit }) => (unit === null ? key : `${key} (${unit})`),
	layer: (layer) => `Layer ${layer}`,
	aboutLines: ({ banner, notice, filter, crs }) => [
		['Portfolio', banner],
		['Notice', notice ?? ''],
		['Filter', filter?.join(' · ') ?? 'all'],
		['Coordinates', crs.name]
	],
	set: {
		locale: 'en',
		about: 'About',
		sources: 'Sources',
		sourceColumns: ['Id', 'Kind', 'Outlet', 'Title', 'Address', 'Published', 'Licence'],
		fieldColumns: ['Layer', 'Title', 'Key', 'Heading', 'Kind', 'Unit', 'Short'],
		sourceKind: Object.fromEntries(SOURCE_KINDS.map((kind) => [kind, kind])) as ExportWords['set']['sourceKind']
	}
};
