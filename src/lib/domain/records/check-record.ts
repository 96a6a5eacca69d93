import * as v from 'valibot';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { checkChain } from '../exchange/pack/check-chain.ts';
import { checkPark, checkSite } from '../exchange/pack/check-park.ts';
import { checkProject } from '../exchange/pack/check-project.ts';
import { checkDivision, checkEnterprise } from '../exchange/pack/check-references.ts';
import { chainSchema } from '../exchange/pack/chain-schema.ts';
import type { SchemaOf } from '../exchange/pack/fields.ts';
import { enterpriseSchema, keptParkSchema, keptSiteSchema } from '../exchange/pack/place-schemas.ts';
import { codeOfIssue, fieldOfIssue, type PackProblem, type PackProblemCode } from '../exchange/pack/problem.ts';
import { projectSchema } from '../exchange/pack/project-schema.ts';
import type { KnownIds, Place } from '../exchange/pack/references.ts';
import { divisionSchema } from '../exchange/pack/territory-schema.ts';
import type { Problem } from '../result.ts';
import { isParkOf } from '../territory/parks-of.ts';
import type { AnyRecord, RecordKind, RecordOf } from './record-kind.ts';

/** One thing wrong with a record: `path` is that of the value in it, `dates[1].date`; the key of its field begins it. */
export type RecordProblem = Problem<PackProblemCode>;

type CheckOf = { readonly [Kind in RecordKind]: (place: Place, record: RecordOf[Kind], known: KnownIds) => void };

const CHECKS: CheckOf = {
	division: checkDivision,
	park: checkPark,
	site: checkSite,
	enterprise: checkEnterprise,
	chain: checkChain,
	project: checkProject
};

type SchemaOfKind = { readonly [Kind in RecordKind]: SchemaOf<RecordOf[Kind]> };

const SCHEMAS: SchemaOfKind = {
	division: divisionSchema,
	park: keptParkSchema,
	site: keptSiteSchema,
	enterprise: enterpriseSchema,
	chain: chainSchema,
	project: projectSchema
};

/**
 * Everything wrong with a record as it would stand among the others: values that cannot be, ids that no record of the
 * catalogue has. `catalogue` is what it would stand in, new sources included.
 */
export function checkRecord<Kind extends RecordKind>(
	kind: Kind,
	record: RecordOf[Kind],
	catalogue: Catalogue
): RecordProblem[] {
	const problems: PackProblem[] = [];
	const parsed = v.safeParse(SCHEMAS[kind], record);
	for (const issue of parsed.issues ?? [])
		problems.push({ code: codeOfIssue(issue), path: fieldOfIssue(issue), value: issue.input });
	// ids are looked up even where a value is at fault: all that is wrong is told at once
	CHECKS[kind]({ problems, file: '', label: '' }, record, knownIds(catalogue, record));
	return problems.map(({ path, ...problem }) => ({ ...problem, path: path.replace(/^: /, '') }));
}

/** The ids there are, for a record: its own chain's links are those it has now. */
function knownIds(catalogue: Catalogue, record: AnyRecord): KnownIds {
	const portfolio = 'portfolio' in record ? record.portfolio : null;
	const ids = (list: readonly { readonly id: string }[]) => new Set<string>(list.map(({ id }) => id));
	const divisions = new Set<string>(catalogue.divisions.map(({ code }) => code));
	const own = 'glyph' in record ? [record] : [];
	const chains = catalogue.chains.filter(({ id }) => id !== own[0]?.id);
	return {
		sources: ids(catalogue.sources),
		facts: new Set(catalogue.factDefinitions.map(({ key }) => key)),
		divisions,
		areas: new Set([...divisions, catalogue.territory.code]),
		parks: ids(catalogue.parks.filter((park) => isParkOf(park, portfolio))),
		portfolios: ids(catalogue.portfolios),
		chains: ids([...chains, ...own]),
		chainOfLink: new Map([...chains, ...own].flatMap(({ id, links }) => links.map((link) => [link.id, id] as const))),
		enterprises: ids(catalogue.enterprises),
		programmes: ids(catalogue.programmes)
	};
}
