import type { CatalogueIndex } from '../catalogue/index-catalogue.ts';
import { decimalYear } from '../provenance.ts';
import type { Fact } from '../territory/territory.ts';
import type { RowPlan } from './make-row.ts';
import type { ComparedValue } from './row.ts';
import { MISSING, numberValue, plainValue } from './row.ts';

interface WithFacts {
	readonly facts: readonly Fact[];
}

export const factKey = (key: string): string => `fact-${key}`;

/** A plan for each fact that one of the things has, in the order of the definitions. Of several dates the latest counts. */
export const factPlans = <Thing extends WithFacts>(
	things: readonly Thing[],
	{ factDefinitions }: Pick<CatalogueIndex, 'factDefinitions'>
): RowPlan<Thing>[] =>
	[...factDefinitions.values()]
		.filter(({ key }) => things.some(({ facts }) => facts.some((fact) => fact.key === key)))
		.map(({ key, unit }) => ({
			key: factKey(key),
			group: 'facts',
			form: 'number',
			...(unit === null ? {} : { unit }),
			valueOf: ({ facts }) => factValue(latest(facts.filter((fact) => fact.key === key)))
		}));

function factValue(fact: Fact | undefined): ComparedValue {
	if (!fact) return MISSING;
	const { value, note, provenance } = fact;
	const beside = { provenance, detail: note === null ? null : ({ kind: 'quoted', text: note } as const) };
	return typeof value === 'number' ? numberValue(value, beside) : plainValue(value, beside);
}

function latest(facts: readonly Fact[]): Fact | undefined {
	const yearOf = ({ provenance }: Fact): number => decimalYear(provenance.asOf) ?? -Infinity;
	return facts.toSorted((a, b) => yearOf(b) - yearOf(a))[0];
}
