import { divisionOf, placeProject } from '../project/place.ts';
import type { Project } from '../project/project.ts';
import { FLAGS, INVESTMENT_BOUNDS, PLACEMENTS, STAGES } from '../project/project.ts';
import { CONFIDENCES, decimalYear } from '../provenance.ts';
import { PARK_LEVELS } from '../territory/territory.ts';
import type { Catalogue } from './catalogue.ts';
import { NOT_REPORTED } from './project-table.ts';
import type { ProjectTable } from './project-table.ts';

/**
 * The columns of `projects`, in their order.
 *
 * A project whose own division is not reported is counted in its park's. The whole territory is no division.
 *
 * @throws where a project names a division, park, chain, link or programme that the catalogue does not hold, and
 * where the catalogue has more than 32 chains or programmes.
 */
export function makeProjectTable(projects: readonly Project[], catalogue: Catalogue): ProjectTable {
	const codes = catalogueCodes(catalogue);
	const codesOf = (project: Project) => ({
		division: codes.division(divisionOf(project, codes.parksById)),
		park: codes.park(project.park)
	});
	const coded = projects.map(codesOf);
	return {
		count: projects.length,
		...textColumns(projects),
		division: Uint16Array.from(coded, ({ division }) => division),
		park: Uint16Array.from(coded, ({ park }) => park),
		parkLevel: Uint16Array.from(coded, ({ park }) => {
			const level = catalogue.parks[park]?.level;
			return level === undefined ? NOT_REPORTED : PARK_LEVELS.indexOf(level);
		}),
		stage: Uint16Array.from(projects, ({ stage }) => STAGES.indexOf(stage)),
		confidence: Uint16Array.from(projects, ({ provenance }) => CONFIDENCES.indexOf(provenance.confidence)),
		chain: Uint16Array.from(projects, ({ chains }) => codes.chain(chains[0] ?? null)),
		chainBits: Uint32Array.from(projects, ({ chains }) => bitsOf(chains.map(codes.chain))),
		...linkColumns(projects, codes.link),
		programmeBits: Uint32Array.from(projects, ({ programmes }) => bitsOf(programmes.map(codes.programme))),
		flagBits: Uint32Array.from(projects, ({ flags }) => bitsOf(flags.map((flag) => FLAGS.indexOf(flag)))),
		...numberColumns(projects),
		...placeColumns(projects, codes)
	};
}

function catalogueCodes({ territory, divisions, parks, chains, programmes }: Catalogue) {
	for (const [what, list] of Object.entries({ chains, programmes }))
		if (list.length > 32) throw new Error(`at most 32 ${what} fit in a project table, not ${list.length}`);
	const divisionCode = coder(
		'division',
		divisions.map(({ code }) => code)
	);
	return {
		parksById: new Map(parks.map((park) => [park.id, park])),
		divisionsByCode: new Map(divisions.map((division) => [division.code, division])),
		division: (code: string | null) => divisionCode(code === territory.code ? null : code),
		park: coder('park', idsOf(parks)),
		chain: coder('chain', idsOf(chains)),
		link: coder('link', idsOf(chains.flatMap(({ links }) => links))),
		programme: coder('programme', idsOf(programmes))
	};
}

const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

function coder(what: string, ids: readonly string[]): (id: string | null) => number {
	const codeById = new Map(ids.map((id, code) => [id, code]));
	return (id) => {
		if (id === null) return NOT_REPORTED;
		const code = codeById.get(id);
		if (code === undefined) throw new Error(`unknown ${what}: ${id}`);
		return code;
	};
}

const bitsOf = (codes: readonly number[]): number => codes.reduce((bits, code) => bits | (1 << code), 0);

const textColumns = (projects: readonly Project[]) => ({
	ids: projects.map(({ id }) => id),
	namesZh: projects.map(({ name }) => name.zh),
	namesEn: projects.map(({ name }) => name.en),
	namesRu: projects.map(({ name }) => name.ru),
	investors: projects.map(({ investor }) => investor),
	asOf: projects.map(({ provenance }) => provenance.asOf)
});

function linkColumns(projects: readonly Project[], linkCode: (id: string) => number) {
	const linkStart = new Uint32Array(projects.length + 1);
	const links: number[] = [];
	projects.forEach((project, row) => {
		for (const id of project.links) links.push(linkCode(id));
		linkStart[row + 1] = links.length;
	});
	return { linkStart, links: Uint16Array.from(links) };
}

const numberColumns = (projects: readonly Project[]) => ({
	investmentWanYuan: Float64Array.from(projects, ({ investmentWanYuan }) => investmentWanYuan ?? NaN),
	investmentBound: Uint16Array.from(projects, ({ investmentBound }) => INVESTMENT_BOUNDS.indexOf(investmentBound)),
	landHa: Float64Array.from(projects, ({ landHa }) => landHa ?? NaN),
	jobs: Float64Array.from(projects, ({ jobs }) => jobs ?? NaN),
	asOfYear: Float64Array.from(projects, ({ provenance }) => decimalYear(provenance.asOf) ?? NaN)
});

function placeColumns(
	projects: readonly Project[],
	{ parksById, divisionsByCode }: Pick<ReturnType<typeof catalogueCodes>, 'parksById' | 'divisionsByCode'>
) {
	const places = projects.map((project) => placeProject(project, parksById, divisionsByCode));
	return {
		placement: Uint16Array.from(places, ({ placement }) => PLACEMENTS.indexOf(placement)),
		lng: Float64Array.from(places, ({ position }) => position?.[0] ?? NaN),
		lat: Float64Array.from(places, ({ position }) => position?.[1] ?? NaN)
	};
}
