import type { Project, ProjectDate } from '../../src/lib/domain/project/project.ts';
import { haToMu, m2ToHa, yiYuanToWanYuan } from '../../src/lib/domain/units.ts';
import { type CollectedProject, STATEMENTS } from './collected-project.ts';
import type { Plain } from './plain.ts';
import { decisionOn, projectTables } from './project-tables.ts';

type Investment = Pick<Project, 'investmentWanYuan' | 'investmentBound'>;

/** A number of yi yuan is exact, `>100` a lower bound; a figure that is only part of a name is not reported. */
export function investmentOf({ investment_yi: reported }: CollectedProject): Investment {
	if (typeof reported === 'number') {
		// a product such as 0.48104 × 10 000 carries a rounding error in its last digits
		return { investmentWanYuan: Number(yiYuanToWanYuan(reported).toFixed(4)), investmentBound: 'exact' };
	}
	const bound = /^>(\d+)$/.exec(reported ?? '');
	if (!bound) return { investmentWanYuan: null, investmentBound: 'exact' };
	return { investmentWanYuan: yiYuanToWanYuan(Number(bound[1])), investmentBound: 'atLeast' };
}

export function landHaOf(project: CollectedProject): number | null {
	const areaM2 = project.land_m2 ?? project.site_m2;
	return areaM2 === undefined || decisionOn(project.id).landDoubtful ? null : m2ToHa(areaM2);
}

/** `2019（推断）`, `约2021`, `2022-07`: the date in it, and the whole wording where that says more. */
export function asOfOf({ as_of: reported }: CollectedProject): { asOf: string | null; asOfReported: string | null } {
	if (/^\d{4}(-\d{2}){0,2}$/.test(reported)) return { asOf: reported, asOfReported: null };
	const year = /年份未载|未载/.test(reported) ? null : /\d{4}(-\d{2}){0,2}/.exec(reported);
	return { asOf: year?.[0] ?? null, asOfReported: reported };
}

export function datesOf({ dates = {} }: CollectedProject): ProjectDate[] {
	return Object.entries(dates).map(([key, reported]) => {
		const event = projectTables.events[key];
		const date = /^\d{4}(-\d{2}){0,2}/.exec(reported)?.[0];
		if (!event || !date) throw new Error(`date not understood: ${key} ${reported}`);
		const more = reported === date ? null : reported.replace(/^(\d{4})-0?(\d+)-end$/, '$1年$2月末');
		return { event, date, planned: key.startsWith('planned'), reported: projectTables.eventWords[key] ?? more };
	});
}

export function statementsOf(project: CollectedProject): Plain<Project['statements']> {
	const statements = STATEMENTS.flatMap((key) => {
		const value = project[key];
		if (value === undefined) return [];
		return [{ label: projectTables.statements[key], text: typeof value === 'number' ? `${value}亿元` : value }];
	});
	if (!decisionOn(project.id).landDoubtful) return statements;
	return [...statements, { label: projectTables.doubtfulAreaLabel, text: `${project.site_m2} m²` }];
}

/** Investment per mu, where the collection derived one and its inputs are not in doubt. */
export function derivedOf(project: CollectedProject): Plain<Project['derived']> {
	const { investmentWanYuan } = investmentOf(project);
	const landHa = landHaOf(project);
	if (!project.derived || investmentWanYuan === null || landHa === null) return [];
	const landMu = Number(haToMu(landHa).toFixed(2));
	const value = Number((investmentWanYuan / landMu).toFixed(1));
	if (Math.abs(value - project.derived.total_investment_wan_per_mu) > 0.11) throw new Error(`${project.id}: ${value}`);
	const formula = `${investmentWanYuan} 万元 ÷ ${landMu} 亩（${project.land_m2 ?? project.site_m2} m²）= ${value} 万元/亩`;
	return [
		{
			label: projectTables.derivedLabel,
			value,
			unit: 'wanYuanPerMu',
			formula: formula + otherArea(project, investmentWanYuan)
		}
	];
}

/** Where the article gives an area in mu as well that differs from its own square metres. */
function otherArea({ site_mu: stated }: CollectedProject, investmentWanYuan: number): string {
	if (stated === undefined) return '';
	return `；原文另载 ${stated} 亩：${(investmentWanYuan / stated).toFixed(1)} 万元/亩`;
}
