import type { Name } from '../../src/lib/domain/names.ts';
import type { Project, Stage } from '../../src/lib/domain/project/project.ts';
import { confidenceOf, sourceIds } from './cited-pages.ts';
import type { CollectedProject } from './collected-project.ts';
import type { Plain } from './plain.ts';
import { decisionOn, projectTables } from './project-tables.ts';
import { asOfOf, datesOf, derivedOf, investmentOf, landHaOf, statementsOf } from './project-values.ts';

/** No report says what a project needs of its site. */
type CollectedFields = Omit<Project, 'needs'>;

/** A project as the pack keeps it, beside the page it comes from. */
export interface ShippedProject {
	project: Plain<CollectedFields>;
	source: string;
	confidence: string;
}

/** Single projects of high or medium confidence; totals of several projects and low confidence stay out. */
export function deriveProjects(
	projects: readonly CollectedProject[],
	territoryCode: string,
	divisionNames: ReadonlyMap<string, string>
): ShippedProject[] {
	return projects.filter(isShipped).map((project) => ({
		project: deriveProject(project, placeOf(project, territoryCode, divisionNames)),
		source: project.source,
		confidence: project.confidence
	}));
}

function isShipped({ aggregate, confidence }: CollectedProject): boolean {
	return !aggregate && ['high', 'medium'].includes(confidenceOf(confidence));
}

type Place = Pick<Plain<Project>, 'division' | 'placeReported'>;

/** The code of the whole territory is no division; words that say more than the division's name are kept. */
function placeOf({ host_code, host }: CollectedProject, whole: string, names: ReadonlyMap<string, string>): Place {
	if (host_code === whole) return { division: null, placeReported: host };
	return { division: host_code, placeReported: host === names.get(host_code) ? null : host };
}

function deriveProject(project: CollectedProject, place: Place): Plain<CollectedFields> {
	const { jobs = null, outputWanYuan = null, taxWanYuan = null, links = [] } = decisionOn(project.id);
	const derived = derivedOf(project);
	return {
		id: project.id,
		portfolio: 'public-record',
		name: nameOf(project),
		nameNote: project.name_note ? projectTables.nameNote : null,
		investor: project.investor,
		...place,
		park: parkOf(project),
		position: null,
		chains: chainsOf(project),
		links,
		chainMapping: project.chain_mapping,
		stage: stageOf(project),
		stageReported: project.stage,
		flags: [],
		programmes: programmesOf(project),
		...investmentOf(project),
		landHa: landHaOf(project),
		jobs,
		outputWanYuan,
		taxWanYuan,
		dates: datesOf(project),
		statements: statementsOf(project),
		derived,
		notes: [...(decisionOn(project.id).notes ?? []), ...(derived.length > 0 ? [projectTables.derivedNote] : [])],
		provenance: provenanceOfProject(project),
		valueProvenance: {}
	};
}

function nameOf({ name_zh, name_en }: CollectedProject): Name {
	return { zh: name_zh, en: name_en, ru: null, aliases: [] };
}

function parkOf({ id, park }: CollectedProject): string | null {
	const decided = decisionOn(id).park;
	if (decided || !park) return decided ?? null;
	const found = projectTables.parks[park];
	if (!found) throw new Error(`park without a row in curated/projects.json: ${park}`);
	return found;
}

function chainsOf({ id, chain }: CollectedProject): string[] {
	return [chain ?? 'other', ...(decisionOn(id).extraChains ?? [])];
}

function stageOf({ id, stage_norm }: CollectedProject): Stage {
	const stage = projectTables.stages[stage_norm];
	if (!stage) throw new Error(`${id}: unknown stage ${stage_norm}`);
	return stage;
}

function programmesOf({ id, provincial_100, provincial_key }: CollectedProject): string[] {
	const reported = [provincial_100 ? 'provincial-100' : null, provincial_key ? 'provincial-key' : null];
	return [...reported.filter((programme) => programme !== null), ...(decisionOn(id).programmes ?? [])];
}

function provenanceOfProject(project: CollectedProject): Plain<Project>['provenance'] {
	const sources = sourceIds(project.source, ...(project.also ?? []));
	return { sources, ...asOfOf(project), confidence: confidenceOf(project.confidence), steward: null };
}
