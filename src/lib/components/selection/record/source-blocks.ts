import type { PaperBlock, PaperCell } from '$lib/domain/selection/record/document';
import { m } from '$lib/paraglide/messages';
import { formatPartialDate } from '$lib/ui/format';
import { SOURCE_KIND_WORDS } from '../../words';
import type { Telling } from './record-words';

/** The sources of a record; of one without a title its address. */
export function sourceBlocks({ record, locale }: Telling): PaperBlock[] {
	const title: PaperBlock = { kind: 'heading', text: m.record_sheet_sources() };
	if (record.sources.length === 0) return [title, { kind: 'text', text: m.record_sources_none() }];
	return [
		title,
		{
			kind: 'table',
			columns: [
				{ head: m.record_source_kind(), share: 0.16 },
				{ head: m.record_source_outlet(), share: 0.26 },
				{ head: m.record_source_title(), share: 0.42 },
				{ head: m.record_source_published(), share: 0.16 }
			],
			rows: record.sources.map(({ kind, outlet, title: words, url, published }): PaperCell[] => [
				{ text: SOURCE_KIND_WORDS[kind](), tone: 'muted' },
				{ text: outlet },
				{ text: words?.[locale] ?? url ?? '' },
				{ text: published ? formatPartialDate(published, locale) : '', tone: 'muted' }
			])
		}
	];
}
