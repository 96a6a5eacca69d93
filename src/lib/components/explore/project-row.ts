import { NOT_REPORTED } from '$lib/domain/catalogue/project-table';
import { commitmentOf, INVESTMENT_BOUNDS, STAGES } from '$lib/domain/project/project';
import { CONFIDENCES } from '$lib/domain/provenance';
import { nameIn } from '$lib/domain/names';
import { m } from '$lib/paraglide/messages';
import type { Explorer } from '$lib/state/explorer.svelte';
import { formatMoneyShort } from '$lib/ui/format';
import { STAGE_WORDS } from '../words';

/** One row of the project table in the reader's language, for lists and tables. */
export function projectRow({ table, catalogue, locale }: Explorer, row: number) {
	if (!table) throw new Error('no portfolio is loaded');
	const zh = table.namesZh[row] ?? '';
	const name = nameIn({ zh, en: table.namesEn[row] ?? null, ru: table.namesRu[row] ?? null }, locale);
	const division = catalogue.divisions[table.division[row] ?? NOT_REPORTED];
	const chain = catalogue.chains[table.chain[row] ?? NOT_REPORTED];
	const stage = STAGES[table.stage[row] ?? 0] ?? 'planned';
	const numberOf = (column: Float64Array) => {
		const value = column[row] ?? NaN;
		return Number.isNaN(value) ? null : value;
	};
	return {
		id: table.ids[row] ?? '',
		name,
		original: name === zh ? null : zh,
		investor: table.investors[row] ?? null,
		division: division ? nameIn(division.name, locale) : m.citywide(),
		chain: chain ? nameIn(chain.name, locale) : null,
		fill: chain?.colour.fill,
		ring: chain ? `light-dark(${chain.colour.ringLight}, ${chain.colour.ringDark})` : undefined,
		stage,
		stageWord: STAGE_WORDS[stage](),
		shape: commitmentOf(stage),
		investmentWanYuan: numberOf(table.investmentWanYuan),
		bound: INVESTMENT_BOUNDS[table.investmentBound[row] ?? 0] ?? 'exact',
		landHa: numberOf(table.landHa),
		jobs: numberOf(table.jobs),
		asOf: table.asOf[row] ?? null,
		confidence: CONFIDENCES[table.confidence[row] ?? 3] ?? 'unsourced'
	};
}

export type ProjectRow = ReturnType<typeof projectRow>;

/** An investment as a reader must take it: exact, a lower bound, or about; `null` where not disclosed. */
export function investmentWord({ investmentWanYuan, bound }: Pick<ProjectRow, 'investmentWanYuan' | 'bound'>, locale: Explorer['locale']): string | null {
	if (investmentWanYuan === null) return null;
	const value = formatMoneyShort(investmentWanYuan, locale);
	if (bound === 'atLeast') return m.at_least({ value });
	return bound === 'about' ? m.about({ value }) : value;
}
