import { NOT_REPORTED, type ProjectTable } from '$lib/domain/catalogue/project-table';
import { commitmentOf, INVESTMENT_BOUNDS, STAGES } from '$lib/domain/project/project';
import { CONFIDENCES } from '$lib/domain/provenance';
import { nameIn, originalBeside } from '$lib/domain/names';
import { m } from '$lib/paraglide/messages';
import type { Explorer } from '$lib/state/explorer.svelte';
import { formatMoneyShort } from '$lib/ui/format';
import { STAGE_WORDS } from '../words';

/** One row of the project table in the reader's language, for lists and tables. */
export function projectRow({ table, catalogue, locale }: Explorer, row: number) {
	if (!table) throw new Error('no portfolio is loaded');
	const names = namesOf(table, row);
	const name = nameIn(names, locale);
	const division = catalogue.divisions[table.division[row] ?? NOT_REPORTED];
	const chain = catalogue.chains[table.chain[row] ?? NOT_REPORTED];
	const stage = STAGES[table.stage[row] ?? 0] ?? 'planned';
	return {
		id: table.ids[row] ?? '',
		name,
		original: originalBeside(names, locale),
		investor: table.investors[row] ?? null,
		division: division ? nameIn(division.name, locale) : m.citywide(),
		chain: chain ? nameIn(chain.name, locale) : null,
		fill: chain?.colour.fill,
		ring: chain ? `light-dark(${chain.colour.ringLight}, ${chain.colour.ringDark})` : undefined,
		stage,
		stageWord: STAGE_WORDS[stage](),
		shape: commitmentOf(stage),
		investmentWanYuan: reported(table.investmentWanYuan, row),
		bound: INVESTMENT_BOUNDS[table.investmentBound[row] ?? 0] ?? 'exact',
		landHa: reported(table.landHa, row),
		jobs: reported(table.jobs, row),
		asOf: table.asOf[row] ?? null,
		confidence: CONFIDENCES[table.confidence[row] ?? 3] ?? 'unsourced'
	};
}

/** The names of a row, as far as there are any. */
const namesOf = (table: ProjectTable, row: number) => ({
	zh: table.namesZh[row] ?? '',
	en: table.namesEn[row] ?? null,
	ru: table.namesRu[row] ?? null
});

/** A project's name in the reader's language. */
export const projectName = (table: ProjectTable, row: number, locale: Explorer['locale']): string =>
	nameIn(namesOf(table, row), locale);

function reported(column: Float64Array, row: number): number | null {
	const value = column[row] ?? NaN;
	return Number.isNaN(value) ? null : value;
}

export type ProjectRow = ReturnType<typeof projectRow>;

/** An investment as a reader must take it: exact, a lower bound, or about; `null` where not disclosed. */
export function investmentWord(
	{ investmentWanYuan, bound }: Pick<ProjectRow, 'investmentWanYuan' | 'bound'>,
	locale: Explorer['locale']
): string | null {
	if (investmentWanYuan === null) return null;
	const value = formatMoneyShort(investmentWanYuan, locale);
	if (bound === 'atLeast') return m.at_least({ value });
	return bound === 'about' ? m.about({ value }) : value;
}
