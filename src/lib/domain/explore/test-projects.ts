import fc from 'fast-check';
import type { ChainId, LinkId } from '../chain/chain.ts';
import { NO_NEEDS_KNOWN, type Needs } from '../matching/needs.ts';
import { makeProjectTable } from '../catalogue/make-project-table.ts';
import type { ProjectTable } from '../catalogue/project-table.ts';
import type { Project, ProgrammeId, ProjectId } from '../project/project.ts';
import { FLAGS, INVESTMENT_BOUNDS, STAGES } from '../project/project.ts';
import { CONFIDENCES } from '../provenance.ts';
import type { DivisionCode, ParkId, PortfolioId } from '../territory/territory.ts';
import { PARK_LEVELS } from '../territory/territory.ts';
import { UNREPORTED } from './filter.ts';
import type { Filter, Range } from './filter.ts';
import { TEST_CATALOGUE } from './test-catalogue.ts';

/** Invented projects, tables and filters for the tests of this folder, in the territory of `TEST_CATALOGUE`. */

export const SILENT_PROJECT: Project = {
	id: 'project' as ProjectId,
	portfolio: 'record' as PortfolioId,
	name: { zh: '项目', en: null, ru: null, aliases: [] },
	nameNote: null,
	investor: null,
	division: null,
	placeReported: null,
	park: null,
	position: null,
	chains: [],
	links: [],
	chainMapping: 'ours',
	stage: 'planned',
	stageReported: null,
	flags: [],
	programmes: [],
	investmentWanYuan: null,
	investmentBound: 'exact',
	landHa: null,
	jobs: null,
	outputWanYuan: null,
	taxWanYuan: null,
	needs: null,
	benefits: null,
	dates: [],
	statements: [],
	derived: [],
	notes: [],
	provenance: { sources: [], asOf: null, asOfReported: null, confidence: 'high', steward: null },
	valueProvenance: {}
};

/** A table of projects that report only what is given. */
export const tableOf = (projects: readonly Partial<Project>[]): ProjectTable =>
	makeProjectTable(
		projects.map((project, row) => ({ ...SILENT_PROJECT, id: `project-${row}` as ProjectId, ...project })),
		TEST_CATALOGUE
	);

const DIVISIONS = TEST_CATALOGUE.divisions.map(({ code }) => code);
const CHAINS: ChainId[] = TEST_CATALOGUE.chains.map(({ id }) => id);
const LINKS: LinkId[] = TEST_CATALOGUE.chains.flatMap(({ links }) => links.map(({ id }) => id));
const PARKS: ParkId[] = TEST_CATALOGUE.parks.map(({ id }) => id);
const PROGRAMMES: ProgrammeId[] = TEST_CATALOGUE.programmes.map(({ id }) => id);

// few values, so that ties and values on a bound are common
const AMOUNTS = [0, 0.3, 1, 2, 40, 50, 99.5, 100, 12_345, 1e6];
const DATES = ['2018', '2019-07', '2020-01-01', '2020-12-31', '2024'];

const NEEDS: Needs[] = [
	NO_NEEDS_KNOWN,
	{ ...NO_NEEDS_KNOWN, powerKva: 0, railSiding: false },
	{ ...NO_NEEDS_KNOWN, waterM3PerDay: 40, railSiding: true, pollutionClass: 1, landUse: 'industrial' }
];

const someOf = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
const perhaps = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: null });

const anyProject: fc.Arbitrary<Partial<Project>> = fc.record({
	name: fc.constantFrom('甲', '乙', '丙').map((zh) => ({ zh, en: null, ru: null, aliases: [] })),
	division: perhaps<DivisionCode>(DIVISIONS),
	park: perhaps(PARKS),
	chains: someOf(CHAINS),
	links: someOf(LINKS),
	stage: fc.constantFrom(...STAGES),
	flags: someOf(FLAGS),
	programmes: someOf(PROGRAMMES),
	investmentWanYuan: perhaps(AMOUNTS),
	investmentBound: fc.constantFrom(...INVESTMENT_BOUNDS),
	landHa: perhaps(AMOUNTS),
	needs: perhaps(NEEDS),
	jobs: perhaps(AMOUNTS),
	provenance: fc.record({
		sources: fc.constant([]),
		asOf: perhaps(DATES),
		asOfReported: fc.constant(null),
		confidence: fc.constantFrom(...CONFIDENCES),
		steward: fc.constant(null)
	})
});

export const anyTable: fc.Arbitrary<ProjectTable> = fc.array(anyProject, { maxLength: 40, size: 'max' }).map(tableOf);

/** Most fields of a filter are no condition; if all were one, hardly a project would ever pass. */
const seldom = <T>(condition: fc.Arbitrary<T>, none: T): fc.Arbitrary<T> =>
	fc.oneof({ weight: 5, arbitrary: fc.constant(none) }, { weight: 1, arbitrary: condition });

const anyRange = (bounds: readonly number[]): fc.Arbitrary<Range | null> =>
	seldom<Range | null>(fc.record({ from: perhaps(bounds), to: perhaps(bounds), orUnreported: fc.boolean() }), null);

const anyOf = <T>(values: readonly T[]): fc.Arbitrary<T[]> => seldom(someOf(values), []);

export const anyFilter: fc.Arbitrary<Filter> = fc.record({
	divisions: anyOf([...DIVISIONS, UNREPORTED]),
	chains: anyOf(CHAINS),
	links: anyOf(LINKS),
	parkLevels: anyOf([...PARK_LEVELS, UNREPORTED]),
	stages: anyOf(STAGES),
	programmes: anyOf(PROGRAMMES),
	flags: anyOf(FLAGS),
	confidences: anyOf(CONFIDENCES),
	investmentWanYuan: anyRange(AMOUNTS),
	landHa: anyRange(AMOUNTS),
	jobs: anyRange(AMOUNTS),
	asOfYear: anyRange([2018.5, 2019, 2020, 2021]),
	area: fc.constant(null),
	text: fc.constant('')
});

/** One byte a row, 0 or 1, for a table of `count` rows; or no condition. */
export const anyRows = (count: number): fc.Arbitrary<Uint8Array | null> =>
	seldom<Uint8Array | null>(fc.uint8Array({ minLength: count, maxLength: count, max: 1 }), null);
