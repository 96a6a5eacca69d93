import type { Text } from '../../src/lib/domain/names.ts';
import type { ProjectDate, Stage } from '../../src/lib/domain/project/project.ts';
import type { StatementKey } from './collected-project.ts';
import { readCurated } from './files.ts';

/** Decisions about one project, made by reading its record. */
export interface ProjectDecision {
	extraChains?: string[];
	links?: string[];
	park?: string;
	programmes?: string[];
	jobs?: number;
	taxWanYuan?: number;
	outputWanYuan?: number;
	/** The area reported is probably not land. */
	landDoubtful?: boolean;
	notes?: Text[];
}

interface ProjectTables {
	stages: Record<string, Stage>;
	events: Record<string, ProjectDate['event']>;
	eventWords: Record<string, string>;
	statements: Record<StatementKey, Text>;
	parks: Record<string, string>;
	nameNote: Text;
	derivedNote: Text;
	doubtfulAreaLabel: Text;
	derivedLabel: Text;
	projects: Record<string, ProjectDecision>;
}

export const projectTables = readCurated<ProjectTables>('projects');

export function decisionOn(id: string): ProjectDecision {
	return projectTables.projects[id] ?? {};
}
