import type { ProjectTable } from '$lib/domain/catalogue/project-table';
import { nameIn, type Locale } from '$lib/domain/names';

/** Comparing names as a language does is slow: beyond this many the order of their characters has to do. */
const MOST = 20_000;

/** By row, the rank of its name as the reader's language orders names (Chinese by pinyin); `null` for too many. */
export function nameRanks(table: ProjectTable, locale: Locale): Uint32Array | null {
	if (table.count > MOST) return null;
	const { compare } = new Intl.Collator(locale === 'zh' ? 'zh-CN-u-co-pinyin' : locale);
	const names = table.namesZh.map((zh, row) =>
		nameIn({ zh, en: table.namesEn[row] ?? null, ru: table.namesRu[row] ?? null }, locale)
	);
	const ranks = new Uint32Array(table.count);
	names
		.map((_, row) => row)
		.sort((a, b) => compare(names[a] ?? '', names[b] ?? ''))
		.forEach((row, rank) => (ranks[row] = rank));
	return ranks;
}
