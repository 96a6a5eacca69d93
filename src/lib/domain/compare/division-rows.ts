import { parksOf } from '../territory/parks-of.ts';
import type { Division } from '../territory/territory.ts';
import { leadingChains, projectPlans } from './counted-projects.ts';
import { factPlans } from './fact-plans.ts';
import { makeRows, type RowPlan } from './make-row.ts';
import { RECORD_PLANS } from './record-plans.ts';
import type { ComparisonRow } from './row.ts';
import { MISSING, numberValue, plainValue } from './row.ts';
import type { Surroundings } from './surroundings.ts';

type Plan = RowPlan<Division>;

/** The rows of divisions. Nothing about a division is better or worse by itself. */
export function divisionRows(
	divisions: readonly Division[],
	{ index, portfolio, table }: Surroundings
): ComparisonRow[] {
	const codeOf = ({ code }: Division): number | undefined => index.columnCodes.divisions.get(code);
	const parks = parksOf([...index.parks.values()], portfolio);
	const leading: Plan = {
		key: 'leadingChains',
		group: 'activity',
		form: 'chains',
		derived: true,
		valueOf: (division) => ({ ...MISSING, value: leadingChains(table, codeOf(division), index) })
	};
	return makeRows(
		[
			...IDENTITY,
			...projectPlans({ table, column: 'division', codeOf }),
			leading,
			countPlan('parks', parks),
			countPlan('enterprises', [...index.enterprises.values()]),
			...factPlans(divisions, index),
			...RECORD_PLANS
		],
		divisions
	);
}

const IDENTITY: readonly Plan[] = [
	{ key: 'level', group: 'identity', form: 'divisionLevel', valueOf: ({ level }) => plainValue(level) },
	{
		key: 'shapeAreaKm2',
		group: 'identity',
		form: 'number',
		unit: 'km2',
		derived: true,
		valueOf: ({ shapeAreaKm2 }) => numberValue(shapeAreaKm2)
	}
];

const countPlan = (key: string, things: readonly { readonly division: string | null }[]): Plan => ({
	key,
	group: 'activity',
	form: 'number',
	derived: true,
	valueOf: ({ code }) => numberValue(things.filter(({ division }) => division === code).length)
});
