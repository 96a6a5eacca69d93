import type { Catalogue } from '../../src/lib/domain/catalogue/catalogue.ts';
import { makeProjectTable } from '../../src/lib/domain/catalogue/make-project-table.ts';
import { undisclosedNeeds } from '../../src/lib/domain/catalogue/need-columns.ts';
import type { ProjectTable } from '../../src/lib/domain/catalogue/project-table.ts';
import type { Project, ProjectId } from '../../src/lib/domain/project/project.ts';
import { FLAGS, INVESTMENT_BOUNDS, STAGES } from '../../src/lib/domain/project/project.ts';
import { CONFIDENCES } from '../../src/lib/domain/provenance.ts';
import type { Position } from '../../src/lib/domain/territory/territory.ts';
import { createRandom } from './random.ts';
import type { Random } from './random.ts';
import { SYNTHETIC_PORTFOLIO, SYNTHETIC_PROVENANCE, syntheticName } from './synthetic-catalogue.ts';

const UNREPORTED_SHARE = 0.3;
const CHUNK = 100_000;

interface Order {
	readonly catalogue: Catalogue;
	readonly count: number;
	readonly seed: number;
}

/**
 * Invented projects of every kind: each optional field is not reported in 30 % of them, amounts spread evenly over
 * their orders of magnitude. The same order gives the same projects.
 */
export function syntheticProjects({ catalogue, count, seed }: Order): Project[] {
	const random = createRandom(seed);
	return Array.from({ length: count }, (_, index) => syntheticProject(catalogue, random, `${seed}-${index + 1}`));
}

/** The table of `syntheticProjects`, made in pieces so that a million projects never exist as objects at once. */
export function syntheticTable({ catalogue, count, seed }: Order): ProjectTable {
	const pieces: ProjectTable[] = [];
	for (let start = 0; start < count; start += CHUNK) {
		const piece = { catalogue, count: Math.min(CHUNK, count - start), seed: seed + pieces.length };
		pieces.push(makeProjectTable(syntheticProjects(piece), catalogue));
	}
	return joinTables(pieces, count);
}

function syntheticProject(catalogue: Catalogue, random: Random, id: string): Project {
	const reported = <T>(value: T): T | null => (random.chance(UNREPORTED_SHARE) ? null : value);
	const chains = [...new Set(several(random, catalogue.chains, 0.3))];
	const serial = random.below(1_000_000);
	return {
		id: id as ProjectId,
		portfolio: SYNTHETIC_PORTFOLIO,
		name: syntheticName(`合成项目${serial}`, reported(`Synthetic project ${serial}`)),
		nameNote: null,
		investor: reported(`第${random.below(2000)}公司`),
		division: reported(random.pick(catalogue.divisions).code),
		placeReported: null,
		park: random.chance(0.5) ? random.pick(catalogue.parks).id : null,
		position: random.chance(0.2) ? positionIn(catalogue, random) : null,
		chains: chains.map((chain) => chain.id),
		links: [
			...new Set(chains.filter(({ links }) => links.length > 0).flatMap(({ links }) => several(random, links, 0.2)))
		].map((link) => link.id),
		chainMapping: 'ours',
		stage: random.pick(STAGES),
		stageReported: null,
		flags: random.chance(0.1) ? [random.pick(FLAGS)] : [],
		programmes: [...new Set(random.chance(0.3) ? several(random, catalogue.programmes, 0.2) : [])].map(({ id }) => id),
		investmentWanYuan: reported(Math.round(random.logarithmic(500, 5_000_000))),
		investmentBound: random.chance(0.8) ? 'exact' : random.pick(INVESTMENT_BOUNDS),
		landHa: reported(Math.round(random.logarithmic(0.1, 500) * 100) / 100),
		jobs: reported(Math.round(random.logarithmic(5, 5000))),
		outputWanYuan: reported(Math.round(random.logarithmic(500, 5_000_000))),
		taxWanYuan: reported(Math.round(random.logarithmic(10, 200_000))),
		benefits: null,
		needs: null,
		dates: [],
		statements: [],
		derived: [],
		notes: [],
		provenance: {
			...SYNTHETIC_PROVENANCE,
			asOf: reported(syntheticDate(random)),
			confidence: random.pick(CONFIDENCES)
		},
		valueProvenance: {}
	};
}

/** One member, and each time with probability `more` another, which may be the same. */
function several<T>(random: Random, list: readonly T[], more: number): T[] {
	const picked = [random.pick(list)];
	while (random.chance(more)) picked.push(random.pick(list));
	return picked;
}

function positionIn({ territory }: Catalogue, random: Random): Position {
	const [west, south, east, north] = territory.extent;
	return [west + random.unit() * (east - west), south + random.unit() * (north - south)];
}

function syntheticDate(random: Random): string {
	const twoDigits = (below: number) => String(random.below(below) + 1).padStart(2, '0');
	const year = 2010 + random.below(16);
	return random.pick([`${year}`, `${year}-${twoDigits(12)}`, `${year}-${twoDigits(12)}-${twoDigits(28)}`]);
}

function joinTables(pieces: readonly ProjectTable[], count: number): ProjectTable {
	const texts = <T>(column: (table: ProjectTable) => readonly T[]) => pieces.flatMap(column);
	const uint16 = (column: (table: ProjectTable) => Uint16Array) => fill(new Uint16Array(count), pieces.map(column));
	const uint32 = (column: (table: ProjectTable) => Uint32Array) => fill(new Uint32Array(count), pieces.map(column));
	const float64 = (column: (table: ProjectTable) => Float64Array) => fill(new Float64Array(count), pieces.map(column));
	return {
		count,
		ids: texts(({ ids }) => ids),
		namesZh: texts(({ namesZh }) => namesZh),
		namesEn: texts(({ namesEn }) => namesEn),
		namesRu: texts(({ namesRu }) => namesRu),
		investors: texts(({ investors }) => investors),
		asOf: texts(({ asOf }) => asOf),
		division: uint16(({ division }) => division),
		park: uint16(({ park }) => park),
		parkLevel: uint16(({ parkLevel }) => parkLevel),
		stage: uint16(({ stage }) => stage),
		confidence: uint16(({ confidence }) => confidence),
		chain: uint16(({ chain }) => chain),
		chainBits: uint32(({ chainBits }) => chainBits),
		...joinLinks(pieces, count),
		programmeBits: uint32(({ programmeBits }) => programmeBits),
		flagBits: uint32(({ flagBits }) => flagBits),
		investmentWanYuan: float64(({ investmentWanYuan }) => investmentWanYuan),
		investmentBound: uint16(({ investmentBound }) => investmentBound),
		landHa: float64(({ landHa }) => landHa),
		jobs: float64(({ jobs }) => jobs),
		needs: undisclosedNeeds(count),
		asOfYear: float64(({ asOfYear }) => asOfYear),
		placement: uint16(({ placement }) => placement),
		lng: float64(({ lng }) => lng),
		lat: float64(({ lat }) => lat)
	};
}

interface Fillable<T> {
	set(values: T, offset: number): void;
}

function fill<T extends Fillable<T> & ArrayLike<number>>(column: T, pieces: readonly T[]): T {
	let offset = 0;
	for (const piece of pieces) {
		column.set(piece, offset);
		offset += piece.length;
	}
	return column;
}

function joinLinks(pieces: readonly ProjectTable[], count: number): Pick<ProjectTable, 'linkStart' | 'links'> {
	const links = pieces.map((piece) => piece.links);
	const linkStart = new Uint32Array(count + 1);
	let [row, offset] = [0, 0];
	for (const piece of pieces) {
		for (const start of piece.linkStart.subarray(1)) linkStart[++row] = offset + start;
		offset += piece.links.length;
	}
	return { linkStart, links: fill(new Uint16Array(offset), links) };
}
