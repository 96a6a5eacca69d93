import type { CatalogueIndex } from '../catalogue/index-catalogue.ts';
import { AMOUNT_UNITS, type Needs } from '../matching/needs.ts';
import { divisionOf } from '../project/place.ts';
import type { Project } from '../project/project.ts';
import type { Provenance } from '../provenance.ts';
import { haToMu } from '../units.ts';
import { makeRows, type RowPlan } from './make-row.ts';
import { RECORD_PLANS } from './record-plans.ts';
import type { ComparedValue, ComparisonRow, Detail, RowForm } from './row.ts';
import { numberValue, plainValue } from './row.ts';

type Plan = RowPlan<Project>;

/** The rows of projects. `index`: for the division of a project that names only its park. */
export const projectRows = (projects: readonly Project[], index: CatalogueIndex): ComparisonRow[] =>
	makeRows([...identityPlans(index), ...AMOUNTS, ...PER_MU, ...NEEDS, ...RECORD_PLANS], projects);

const from = ({ provenance, valueProvenance }: Project, field: keyof Project): Provenance =>
	valueProvenance[field] ?? provenance;

const quoted = (text: string | null): Detail | null => (text === null ? null : { kind: 'quoted', text });

/** Who set a project into its chains: an authority, whose word has a source, or we. */
const mappedBy = (project: Project): Provenance | null =>
	project.chainMapping === 'ours' ? null : from(project, 'chains');

const identityPlans = ({ parks }: CatalogueIndex): readonly Plan[] => [
	{
		key: 'stage',
		group: 'identity',
		form: 'stage',
		valueOf: (project) =>
			plainValue(project.stage, { provenance: from(project, 'stage'), detail: quoted(project.stageReported) })
	},
	{
		key: 'division',
		group: 'identity',
		form: 'division',
		valueOf: (project) =>
			plainValue(divisionOf(project, parks), {
				provenance: from(project, 'division'),
				detail: quoted(project.placeReported)
			})
	},
	{
		key: 'park',
		group: 'identity',
		form: 'park',
		valueOf: (project) => plainValue(project.park, { provenance: from(project, 'park') })
	},
	{
		key: 'chains',
		group: 'identity',
		form: 'chains',
		valueOf: (project) => plainValue(project.chains, { provenance: mappedBy(project) })
	},
	{
		key: 'links',
		group: 'identity',
		form: 'links',
		valueOf: (project) => plainValue(project.links, { provenance: mappedBy(project) })
	},
	{
		key: 'programmes',
		group: 'identity',
		form: 'programmes',
		valueOf: (project) => plainValue(project.programmes, { provenance: from(project, 'programmes') })
	},
	{
		key: 'flags',
		group: 'identity',
		form: 'flags',
		valueOf: (project) => plainValue(project.flags, { provenance: from(project, 'flags') })
	}
];

type Amount = 'landHa' | 'jobs' | 'outputWanYuan' | 'taxWanYuan';

const amount = (key: Amount, unit: string, direction: Plan['direction'] = null): Plan => ({
	key,
	group: 'amounts',
	form: 'number',
	unit,
	direction,
	valueOf: (project) => numberValue(project[key], { provenance: from(project, key) })
});

const AMOUNTS: readonly Plan[] = [
	{
		key: 'investmentWanYuan',
		group: 'amounts',
		form: 'number',
		unit: 'wanYuan',
		valueOf: (project) =>
			numberValue(project.investmentWanYuan, {
				precision: project.investmentBound,
				provenance: from(project, 'investmentWanYuan')
			})
	},
	amount('landHa', 'ha'),
	amount('outputWanYuan', 'wanYuan'),
	amount('taxWanYuan', 'wanYuan', 'more'),
	amount('jobs', 'people', 'more')
];

type Money = 'investmentWanYuan' | 'outputWanYuan' | 'taxWanYuan';

const perMu = (key: string, money: Money, direction: Plan['direction'] = null): Plan => ({
	key,
	group: 'perMu',
	form: 'number',
	unit: 'wanYuanPerMu',
	direction,
	derived: true,
	valueOf: (project) => quotient(project[money], project, money === 'investmentWanYuan')
});

/** Money over land, only where both are known; a bound of the money is a bound of the quotient. */
function quotient(wanYuan: number | null, project: Project, isBounded: boolean): ComparedValue {
	const mu = project.landHa === null ? 0 : haToMu(project.landHa);
	if (wanYuan === null || mu <= 0) return numberValue(null);
	return numberValue(wanYuan / mu, {
		precision: isBounded ? project.investmentBound : 'exact',
		detail: { kind: 'quotient', wanYuan, mu }
	});
}

const PER_MU: readonly Plan[] = [
	perMu('investmentPerMu', 'investmentWanYuan'),
	perMu('outputPerMu', 'outputWanYuan', 'more'),
	perMu('taxPerMu', 'taxWanYuan', 'more')
];

const need = (key: keyof Needs, form: RowForm, unit?: string): Plan => ({
	key: `need-${key}`,
	group: 'needs',
	form,
	unit,
	valueOf: (project) => {
		const provenance = from(project, 'needs');
		const value = project.needs?.[key] ?? null;
		if (typeof value === 'number') return numberValue(value, { provenance });
		return plainValue(value, { provenance });
	}
});

const NEEDS: readonly Plan[] = [
	need('powerKva', 'number', AMOUNT_UNITS.powerKva),
	need('waterM3PerDay', 'number', AMOUNT_UNITS.waterM3PerDay),
	need('heatGjPerHour', 'number', AMOUNT_UNITS.heatGjPerHour),
	need('steamTPerHour', 'number', AMOUNT_UNITS.steamTPerHour),
	need('railSiding', 'neededOrNot'),
	need('pollutionClass', 'pollutionClass'),
	need('landUse', 'landUse')
];
