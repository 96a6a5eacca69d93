import { NOT_REPORTED, type ProjectTable } from '$lib/domain/catalogue/project-table';
import { createTotals, type Sum } from '$lib/domain/explore/totals';
import { nameIn, type Locale } from '$lib/domain/names';
import { commitmentOf, STAGES } from '$lib/domain/project/project';
import type { SheetChart, SheetTable } from '$lib/domain/sheet/sheet';
import type { SheetFacts } from '$lib/domain/sheet/sheet-facts';
import type { SheetBlock } from '$lib/domain/sheet/spec';
import { m } from '$lib/paraglide/messages';
import { formatCount, formatHa, formatMoneyShort, formatPoints } from '$lib/ui/format';
import { COMMITMENT_WORDS, SHORT_STAGE_WORDS } from '../words';

interface Asked {
	readonly facts: SheetFacts;
	readonly locale: Locale;
}

/** A table or chart about the projects under the filter. */
export function sheetBlock(block: SheetBlock, asked: Asked): SheetTable | SheetChart {
	switch (block) {
		case 'totals':
			return totals(asked);
		case 'projects':
			return largest(asked);
		case 'ranking':
			return ranking(asked);
		case 'chains':
			return byChain(asked);
		case 'stages':
			return byStage(asked);
		case 'divisions':
			return byDivision(asked);
	}
}

function totals({ facts: { table, rows, parks }, locale }: Asked): SheetTable {
	const sums = createTotals(table)(rows);
	const count = (value: number) => formatCount(value, locale);
	const summed = (sum: Sum, format: (value: number) => string) => {
		if (sum.disclosed === 0) return m.undisclosed();
		if (sum.undisclosed === 0) return format(sum.sum);
		return m.sheet_total_disclosed({ sum: format(sum.sum), disclosed: count(sum.disclosed) });
	};
	return {
		kind: 'table',
		name: 'totals',
		title: m.sheet_block_totals(),
		columns: [
			{ head: m.sheet_column_what(), align: 'start', share: 0.36 },
			{ head: m.sheet_column_amount(), align: 'end', share: 0.64 }
		],
		rows: [
			[m.sheet_total_projects(), count(sums.count)],
			...(['committed', 'contracted', 'candidate'] as const).map((one) => [
				`  ${COMMITMENT_WORDS[one]()}`,
				count(sums.commitments[one])
			]),
			[m.sheet_total_parks(), count(parks.length)],
			[m.sheet_column_investment(), summed(sums.investmentWanYuan, (sum) => formatMoneyShort(sum, locale))],
			[m.sheet_total_land(), summed(sums.landHa, (sum) => formatHa(sum, locale))],
			[m.sheet_total_jobs(), summed(sums.jobs, count)]
		],
		note: m.sheet_total_note()
	};
}

/** The largest first, those whose investment is not disclosed last, in the order of the record. */
function largest({ facts: { table, rows }, locale }: Asked): SheetTable {
	const amount = (row: number) => table.investmentWanYuan[row] ?? NaN;
	const order = Array.from(rows).sort((a, b) => (amount(b) || -1) - (amount(a) || -1) || a - b);
	return {
		kind: 'table',
		name: 'projects',
		title: m.sheet_block_projects(),
		columns: [
			{ head: m.sheet_column_project(), align: 'start', share: 0.68 },
			{ head: m.sheet_column_investment(), align: 'end', share: 0.32 }
		],
		rows: order.map((row) => [
			nameOfRow(table, row, locale),
			Number.isNaN(amount(row)) ? m.undisclosed() : formatMoneyShort(amount(row), locale)
		]),
		note: null
	};
}

function ranking({ facts: { table, ranked }, locale }: Asked): SheetTable {
	return {
		kind: 'table',
		name: 'ranking',
		title: m.sheet_block_ranking(),
		columns: [
			{ head: m.sheet_column_rank(), align: 'end', share: 0.14 },
			{ head: m.sheet_column_project(), align: 'start', share: 0.58 },
			{ head: m.sheet_column_score(), align: 'end', share: 0.28 }
		],
		rows: (ranked ?? []).map(({ row, rank, worst, best }) => [
			formatCount(rank, locale),
			nameOfRow(table, row, locale),
			formatPoints(worst, locale) === formatPoints(best, locale)
				? formatPoints(worst, locale)
				: `${formatPoints(worst, locale)}–${formatPoints(best, locale)}`
		]),
		note: m.sheet_ranking_note()
	};
}

function byChain({ facts: { catalogue, table, rows }, locale }: Asked): SheetChart {
	const bars = countBy(rows, (row) => table.chain[row] ?? NOT_REPORTED).map(([chain, amount]) => ({
		label: catalogue.chains[chain] ? nameIn(catalogue.chains[chain].name, locale) : m.sheet_no_chain(),
		amount,
		words: formatCount(amount, locale),
		colour: catalogue.chains[chain]?.colour.fill ?? null
	}));
	return {
		kind: 'chart',
		name: 'chains',
		title: m.sheet_block_chains(),
		bars: bars.sort((a, b) => b.amount - a.amount),
		note: m.sheet_primary_chain_note()
	};
}

/** In the order of a project's life. */
function byStage({ facts: { table, rows }, locale }: Asked): SheetChart {
	const counts = new Map(countBy(rows, (row) => table.stage[row] ?? 0));
	const bars = STAGES.map((stage, code) => ({
		label: `${SHORT_STAGE_WORDS[stage]()} (${COMMITMENT_WORDS[commitmentOf(stage)]()})`,
		amount: counts.get(code) ?? 0,
		words: formatCount(counts.get(code) ?? 0, locale),
		colour: null
	}));
	return { kind: 'chart', name: 'stages', title: m.sheet_block_stages(), bars, note: null };
}

function byDivision({ facts: { catalogue, table, rows }, locale }: Asked): SheetChart {
	const bars = countBy(rows, (row) => table.division[row] ?? NOT_REPORTED).map(([division, amount]) => ({
		label: catalogue.divisions[division]?.label[locale] ?? m.citywide(),
		amount,
		words: formatCount(amount, locale),
		colour: null
	}));
	return {
		kind: 'chart',
		name: 'divisions',
		title: m.sheet_block_divisions(),
		bars: bars.sort((a, b) => b.amount - a.amount),
		note: null
	};
}

function countBy(rows: Uint32Array, codeOf: (row: number) => number): [code: number, count: number][] {
	const counts = new Map<number, number>();
	for (const row of rows) counts.set(codeOf(row), (counts.get(codeOf(row)) ?? 0) + 1);
	return [...counts];
}

const nameOfRow = (table: ProjectTable, row: number, locale: Locale): string =>
	nameIn({ zh: table.namesZh[row] ?? '', en: table.namesEn[row] ?? null, ru: table.namesRu[row] ?? null }, locale);
