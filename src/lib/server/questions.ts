import { randomUUID } from 'node:crypto';
import { makeSelectionColumns } from '../domain/catalogue/selection-columns.ts';
import { parseView } from '../domain/explore/view.ts';
import type { Project } from '../domain/project/project.ts';
import { fieldsOf } from '../domain/records/fields-of.ts';
import { MEASURE_FIELDS } from '../domain/selection/measures/measure-fields.ts';
import { isMeasure } from '../domain/selection/measures/measures.ts';
import { openQuestions } from '../domain/selection/open-questions/open-questions.ts';
import type { AnsweredQuestion, Asked, TellingQuestion } from '../domain/selection/open-questions/telling-question.ts';
import { decisionInputs } from '../domain/selection/record/decision-inputs.ts';
import type { QuestionTable } from './db/tables.ts';
import * as catalogue from './catalogue.ts';
import { keptOnly } from './db/kept-only.ts';
import type { Database } from './db/open.ts';
import { type Actor, append } from './desk/audit.ts';
import type { Territory } from './profiles.ts';
import * as selection from './selection.ts';

interface Wanted {
	/** Of the address of a view: its filter and its weights. */
	readonly query: string;
	/** Whose projects alone; `null`: all. */
	readonly division: string | null;
}

/** The values that matter most to know under a view, those of one division alone where asked; and what was answered. */
export async function list(
	db: Database,
	territory: Territory,
	{ query, division }: Wanted
): Promise<{ readonly questions: TellingQuestion[]; readonly answered: AnsweredQuestion[] }> {
	const { catalogue: read, index, portfolio, table } = territory;
	const { view } = parseView(new URLSearchParams(query), read);
	const projects = await catalogue.projects(db, portfolio.id);
	const set = await selection.read(db);
	const sources = { catalogue: read, index, set, table, columns: makeSelectionColumns(projects), entries: [] };
	// a text that is searched for narrows a list, not what the desk should know
	const wanted = { ...view, portfolio: portfolio.id, filter: { ...view.filter, text: '' } };
	const { weighing, inputs } = decisionInputs(wanted, sources);
	const byId = new Map(projects.map((project) => [project.id as string, project]));
	const asked = await askedOf(db, portfolio.id);
	const isWanted = (project: Project) => division === null || project.division === division;
	const found = openQuestions({ ...inputs, weighing }).flatMap(({ project: place, criterion: column, ...question }) => {
		const project = byId.get(inputs.projects[place]?.id ?? '');
		const criterion = inputs.criteria[column];
		if (!project || !criterion || !isWanted(project)) return [];
		const own = asked.get(keyOf(project.id, criterion.id));
		return [
			{
				...question,
				project: { id: project.id as string, name: project.name, division: project.division },
				criterion: { id: criterion.id as string, name: criterion.name },
				fields: missingFields(project, criterion.measure),
				steward: project.provenance.steward,
				asked: own ? askedFrom(own) : null
			}
		];
	});
	const open = new Set(found.map(({ project, criterion }) => keyOf(project.id, criterion.id)));
	const answered = [...asked.values()].flatMap((row) => {
		const project = byId.get(row.project);
		const criterion = set.criteria.find(({ id }) => id === row.criterion);
		if (!project || !criterion || !isWanted(project) || open.has(keyOf(row.project, row.criterion))) return [];
		if (missingFields(project, criterion.measure).length > 0) return [];
		return [
			{
				...askedFrom(row),
				project: { id: project.id as string, name: project.name, division: project.division },
				criterion: { id: criterion.id as string, name: criterion.name }
			}
		];
	});
	return { questions: found, answered };
}

const keyOf = (project: string, criterion: string): string => `${criterion} ${project}`;
const askedFrom = ({ id, person, asked_at, note }: QuestionTable): Asked => ({ id, person, at: asked_at, note });

const PROJECT_FIELDS = new Map(fieldsOf('project', []).map((field) => [field.key, field]));

/** The fields that a measure reads and that a project says nothing in. */
function missingFields(project: Project, measure: string): string[] {
	if (!isMeasure(measure)) return [];
	return MEASURE_FIELDS[measure].filter((key) => {
		const value = PROJECT_FIELDS.get(key)?.read(project) ?? null;
		return value === null || (Array.isArray(value) && value.length === 0);
	});
}

async function askedOf(db: Database, portfolio: string): Promise<Map<string, QuestionTable>> {
	const rows = await db
		.selectFrom('question')
		.selectAll()
		.where('portfolio', '=', portfolio)
		.where('withdrawn_at', 'is', null)
		.orderBy('asked_at')
		.execute();
	return new Map(rows.map((row) => [keyOf(row.project, row.criterion), row]));
}

interface Act {
	readonly by: Actor;
	readonly at: number;
}
export type Put = { readonly outcome: 'asked' | 'withdrawn' | 'unknown' | 'asked-before' };

/** Hands a question to whoever keeps the project. */
export async function ask(
	db: Database,
	{ portfolio, project, criterion, note }: Pick<QuestionTable, 'portfolio' | 'project' | 'criterion' | 'note'>,
	{ by, at }: Act
): Promise<Put> {
	const record = await catalogue.project(db, portfolio, project);
	const { criteria } = await selection.read(db);
	if (!record || !criteria.some(({ id }) => id === criterion)) return { outcome: 'unknown' };
	const id = randomUUID();
	const isPut = ({ outcome }: Put): boolean => outcome === 'asked';
	return keptOnly(db, isPut, async (transaction): Promise<Put> => {
		// whoever asks waits for the end of the audit, so that a question is put once
		const after = { project: `${portfolio}/${project}`, criterion, note };
		await append(transaction, { at, by, action: 'hand-over', subject: `question ${id}`, after });
		if ((await askedOf(transaction, portfolio)).has(keyOf(project, criterion))) return { outcome: 'asked-before' };
		const row = { id, portfolio, project, criterion, note, account: by.id, person: by.name, asked_at: at };
		await transaction
			.insertInto('question')
			.values({ ...row, withdrawn_at: null })
			.execute();
		return { outcome: 'asked' };
	});
}

/** Takes a question back; that it was put stays in the audit. */
export const withdraw = (db: Database, id: string, { by, at }: Act): Promise<Put> =>
	db.transaction().execute(async (transaction): Promise<Put> => {
		const { numUpdatedRows } = await transaction
			.updateTable('question')
			.set({ withdrawn_at: at })
			.where('id', '=', id)
			.where('withdrawn_at', 'is', null)
			.executeTakeFirst();
		if (numUpdatedRows === 0n) return { outcome: 'unknown' };
		await append(transaction, { at, by, action: 'withdraw-question', subject: `question ${id}` });
		return { outcome: 'withdrawn' };
	});
