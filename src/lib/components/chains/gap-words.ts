import type { GapCell, GapColumn } from '$lib/domain/chain/gap-matrix';
import type { LinkAssessment } from '$lib/domain/chain/assessment';
import { nameIn, type Locale } from '$lib/domain/names';
import { m } from '$lib/paraglide/messages';
import { formatCount, semicolonOf } from '$lib/ui/format';

/** What a cell draws, the surest first: producers, what is being built, contracted, candidates, parks that could host. */
export const CELL_MARKS = ['producing', 'building', 'contracted', 'candidates', 'hosts'] as const;
export type CellMarkKind = (typeof CELL_MARKS)[number];

export interface CellCount {
	readonly kind: CellMarkKind;
	readonly count: number;
}

/** What stands in a cell, each kind with its number, none that is zero. */
export function cellCounts(cell: GapCell): CellCount[] {
	const counts: Record<CellMarkKind, number> = {
		producing: cell.producerCount,
		building: cell.building.length,
		contracted: cell.contracted.length,
		candidates: cell.candidates.length,
		hosts: cell.hosts ?? 0
	};
	return CELL_MARKS.map((kind) => ({ kind, count: counts[kind] })).filter(({ count }) => count > 0);
}

/** What stands on a link in the whole territory, in short: producers, candidates, parks that could host it. */
export function linkCounts({ evidence }: LinkAssessment, hosts: number): CellCount[] {
	const counts: CellCount[] = [
		{ kind: 'producing', count: evidence.producerCount },
		{ kind: 'candidates', count: evidence.candidates.length },
		{ kind: 'hosts', count: hosts }
	];
	return counts.filter(({ count }) => count > 0);
}

const COUNT_WORDS: Readonly<Record<CellMarkKind, (shown: { count: number; shown: string }) => string>> = {
	producing: m.gap_producers,
	building: m.gap_building,
	contracted: m.gap_contracted,
	candidates: m.gap_candidates,
	hosts: m.gap_hosts
};

/** What is recorded somewhere, in words; what has no producer says so first. */
export function countsText(counts: readonly CellCount[], locale: Locale): string {
	const words = counts.map(({ kind, count }) => COUNT_WORDS[kind]({ count, shown: formatCount(count, locale) }));
	const produced = counts.some(({ kind }) => kind === 'producing');
	if (words.length === 0) return m.gap_no_record();
	return [...(produced ? [] : [m.gap_no_producer()]), ...words].join(semicolonOf(locale));
}

export function columnName(column: GapColumn, locale: Locale): string {
	if (column.kind === 'none') return m.gap_no_place();
	return nameIn(column.kind === 'division' ? column.division.name : column.park.name, locale);
}

/** As short as the head of a narrow column needs it. */
export function columnHead(column: GapColumn, locale: Locale): string {
	return column.kind === 'division' ? column.division.label[locale] : columnName(column, locale);
}

export const cellSentence = (
	{ link }: Pick<LinkAssessment, 'link'>,
	{ cell, column, locale }: { cell: GapCell; column: GapColumn; locale: Locale }
): string =>
	m.gap_cell({
		link: nameIn(link.name, locale),
		place: columnName(column, locale),
		counts: countsText(cellCounts(cell), locale)
	});
