import type { Campaign, Lead } from '../../roadmap/attraction/attraction.ts';
import { campaignSchema, leadSchema } from './attraction-schema.ts';
import { isRecord } from './geometry-faults.ts';
import { packPath } from './problem.ts';
import { readJson, type Reading, readRecords, type Records, unreadable } from './read-file.ts';
import type { Portfolios } from './read-portfolios.ts';
import { checkEach, checkReference, checkReferences, type KnownIds, type Place } from './references.ts';

export interface AttractionFile {
	/** The folder it stands in. */
	readonly portfolio: string;
	readonly campaigns: Records<Campaign>;
	readonly leads: Records<Lead>;
}

const FILE = /^portfolios\/([^/]+)\/attraction\.json$/;

/** `{ campaigns, leads }` of each portfolio that has a plan. */
export function readAttraction(reading: Reading): AttractionFile[] {
	const portfolios = [...reading.files.keys()].flatMap((path) => FILE.exec(path)?.[1] ?? []).toSorted();
	return portfolios.map((portfolio) => {
		const file = `portfolios/${portfolio}/attraction.json`;
		const content = readJson(reading, file);
		if (isRecord(content) && Array.isArray(content.campaigns) && Array.isArray(content.leads))
			return {
				portfolio,
				campaigns: readRecords(reading, { file, rows: rowsOf(content.campaigns), key: 'id', schema: campaignSchema }),
				leads: readRecords(reading, { file, rows: rowsOf(content.leads), key: 'id', schema: leadSchema })
			};
		if (content !== undefined) reading.problems.push({ code: 'wrong-shape', path: file, value: content });
		return { portfolio, campaigns: unreadable(file), leads: unreadable(file) };
	});
}

const rowsOf = (list: readonly unknown[]) => list.map((raw, index) => ({ raw, index }));

/** Reports each link, division, campaign, project and action that no record has, and entries that share their place. */
export function checkAttraction(
	{ problems }: Reading,
	files: readonly AttractionFile[],
	{ known, portfolios }: { known: KnownIds; portfolios: Portfolios }
): void {
	for (const { portfolio, campaigns, leads } of files) {
		const projects = portfolios.projects.find((each) => each.portfolio === portfolio)?.records.ids ?? null;
		checkEach(problems, campaigns, (place, campaign) => checkPlaces(place, campaign, known));
		checkEach(problems, leads, (place, lead) => {
			checkPlaces(place, lead, known);
			checkReference(place, { field: 'campaign', id: lead.campaign, known: campaigns.ids });
			checkEntries(place, lead, projects);
		});
	}
}

function checkPlaces(place: Place, { links, divisions }: Pick<Lead, 'links' | 'divisions'>, known: KnownIds): void {
	checkReferences(place, { field: 'links', ids: links, known: known.chainOfLink });
	checkReferences(place, { field: 'divisions', ids: divisions, known: known.divisions });
}

function checkEntries(place: Place, { entries }: Lead, projects: ReadonlySet<string> | null): void {
	const actions = new Set(entries.flatMap((entry) => (entry.kind === 'action' ? [entry.action] : [])));
	const sequences = new Set<number>();
	for (const [index, entry] of entries.entries()) {
		const field = `entries[${index}]`;
		if (sequences.has(entry.sequence))
			place.problems.push({
				code: 'duplicate-id',
				path: packPath(place.file, place.label, `${field}.sequence`),
				value: entry.sequence
			});
		sequences.add(entry.sequence);
		if (entry.kind === 'done') checkReference(place, { field: `${field}.action`, id: entry.action, known: actions });
		if (entry.kind === 'project')
			checkReference(place, { field: `${field}.project`, id: entry.project, known: projects });
	}
}
