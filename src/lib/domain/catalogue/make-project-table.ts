import { divisionOf, placeProject } from '../project/place.ts';
import type { Project } from '../project/project.ts';
import { FLAGS, INVESTMENT_BOUNDS, PLACEMENTS, STAGES } from '../project/project.ts';
import { CONFIDENCES, decimalYear } from '../provenance.ts';
import { PARK_LEVELS } from '../territory/territory.ts';
import type { Division, Park } from '../territory/territory.ts';
import type { Catalogue } from './catalogue.ts';
import { indexCatalogue } from './index-catalogue.ts';
import { makeNeedColumns } from './need-columns.ts';
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
	const { parks, divisions, columnCodes } = indexCatalogue(catalogue);
	const chainCode = coder('chain', atMost32('chains', columnCodes.chains));
	const programmeCode = coder('programme', atMost32('programmes', columnCodes.programmes));
	const park = codeColumn(projects, coder('park', columnCodes.parks), (project) => project.park);
	return {
		count: projects.length,
		...textColumns(projects),
		division: codeColumn(projects, coder('division', columnCodes.divisions), (project) => {
			const division = divisionOf(project, parks);
			return division === catalogue.territory.code ? null : division;
		}),
		park,
		parkLevel: park.map((code) => levelCode(catalogue.parks[code])),
		stage: Uint16Array.from(projects, ({ stage }) => STAGES.indexOf(stage)),
		confidence: Uint16Array.from(projects, ({ provenance }) => CONFIDENCES.indexOf(provenance.confidence)),
		chain: codeColumn(projects, chainCode, ({ chains }) => chains[0] ?? null),
		chainBits: Uint32Array.from(projects, ({ chains }) => bitsOf(chains.map(chainCode))),
		...linkColumns(projects, coder('link', columnCodes.links)),
		programmeBits: Uint32Array.from(projects, ({ programmes }) => bitsOf(programmes.map(programmeCode))),
		flagBits: Uint32Array.from(projects, ({ flags }) => bitsOf(flags.map((flag) => FLAGS.indexOf(flag)))),
		...numberColumns(projects),
		needs: makeNeedColumns(projects),
		...placeColumns(projects, parks, divisions)
	};
}

function atMost32(what: string, codes: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
	if (codes.size > 32) throw new Error(`at most 32 ${what} fit in a project table, not ${codes.size}`);
	return codes;
}

function coder(what: string, codes: ReadonlyMap<string, number>): (id: string) => number {
	return (id) => {
		const code = codes.get(id);
		if (code === undefined) throw new Error(`unknown ${what}: ${id}`);
		return code;
	};
}

function codeColumn(
	projects: readonly Project[],
	codeOf: (id: string) => number,
	idOf: (project: Project) => string | null
): Uint16Array {
	return Uint16Array.from(projects, (project) => {
		const id = idOf(project);
		return id === null ? NOT_REPORTED : codeOf(id);
	});
}

const levelCode = (park: Park | undefined): number => (park ? PARK_LEVELS.indexOf(park.level) : NOT_REPORTED);

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
		for (const id of new Set(project.links)) links.push(linkCode(id));
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
	parks: ReadonlyMap<string, Park>,
	divisions: ReadonlyMap<string, Division>
) {
	const places = projects.map((project) => placeProject(project, parks, divisions));
	return {
		placement: Uint16Array.from(places, ({ placement }) => PLACEMENTS.indexOf(placement)),
		lng: Float64Array.from(places, ({ position }) => position?.[0] ?? NaN),
		lat: Float64Array.from(places, ({ position }) => position?.[1] ?? NaN)
	};
}
