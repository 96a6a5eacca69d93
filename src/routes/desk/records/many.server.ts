import { formFieldsOf } from '$lib/components/records/form-fields';
import type { ManyBack, ManyLine } from '$lib/components/records/many-back';
import { lookupIn } from '$lib/components/records/value-text';
import type { Catalogue } from '$lib/domain/catalogue/catalogue';
import { changeRecord, differencesOf } from '$lib/domain/records/change-record';
import { type FormProblem, readForm } from '$lib/domain/records/record-form';
import type { AnyRecord } from '$lib/domain/records/record-kind';
import type { FormTexts } from '$lib/domain/records/typed-source';
import { changeMany, type RefusedOne, tryMany } from '$lib/server/change-many';
import type { Database } from '$lib/server/db/open';
import type { RecordLine } from '$lib/server/record-lists';
import type { Act, RecordChange } from '$lib/server/records';

/** One record, and the texts of its fields that shall be written. */
interface Wish {
	readonly line: RecordLine;
	/** Of the record as whoever wishes it saw it. */
	readonly version: number;
	readonly values: FormTexts;
}

interface Asked {
	/** Fields of the form that all of them share: where the values come from, and why. */
	readonly texts: FormTexts;
	readonly wishes: readonly Wish[];
	readonly catalogue: Catalogue;
	readonly locale: App.Locals['locale'];
}

interface ReadMany {
	readonly changes: readonly RecordChange[];
	readonly lines: readonly ManyLine[];
	readonly problems: readonly FormProblem[];
}

/** What becomes of each record, before anything is written. What is wrong with where values come from is told once. */
export function readMany({ texts, wishes, catalogue, locale }: Asked): ReadMany {
	const lookup = lookupIn({ catalogue, locale });
	const problems = new Map<string, FormProblem>();
	const lines: ManyLine[] = [];
	const changes: RecordChange[] = [];
	const { sources } = catalogue;
	for (const { line, version, values } of wishes) {
		const { key, name, record: base } = line;
		const fields = formFieldsOf(key.kind, catalogue);
		const read = readForm({ ...texts, ...values }, { kind: key.kind, base, fields, lookup, sources });
		const shared = read.problems.filter(({ path }) => path.startsWith('from.'));
		for (const problem of shared) problems.set(problem.path, problem);
		const own = read.problems.filter(({ path, code }) => !path.startsWith('from.') && code !== 'nothing-new');
		const after = changeRecord<AnyRecord>(base, fields, read.changes);
		lines.push({ key, name, differences: differencesOf<AnyRecord>(base, after, fields), problems: own });
		if (read.changes.length > 0)
			changes.push({
				key,
				version,
				changes: read.changes,
				newSources: read.newSources,
				reason: texts.reason?.trim() || null
			});
	}
	return { changes, lines, problems: [...problems.values()] };
}

/**
 * What one wish for many records would do: what would change, and, each with why, the records that stand in its way. What is
 * wrong with a value is wrong for all of them, and told once.
 */
export async function previewMany(db: Database, asked: Asked, act: Act): Promise<ManyBack> {
	const { changes, lines, problems } = readMany(asked);
	const own = lines.flatMap((line) => line.problems);
	const all = [...new Map([...problems, ...own].map((one) => [`${one.path} ${one.code}`, one])).values()];
	const shown = lines.map((line) => ({ ...line, problems: [] }));
	if (all.length > 0) return { outcome: 'bad-form', texts: asked.texts, lines: shown, problems: all };
	const answer = await tryMany(db, changes, act);
	const refused = answer.outcome === 'refused' ? toldRefused(answer.refused, lines) : [];
	const isRefused = new Set(refused.map(({ key }) => key.id));
	return {
		outcome: 'preview',
		texts: asked.texts,
		lines: shown.filter(({ key }) => !isRefused.has(key.id)),
		problems: [],
		refused
	};
}

/** Writes what many records shall say, all of it or nothing; how many were changed, or why none was. */
export async function keepMany(db: Database, asked: Asked, act: Act): Promise<number | ManyBack> {
	const { changes, lines, problems } = readMany(asked);
	const back = { texts: asked.texts, lines, problems };
	if (problems.length > 0 || lines.some((line) => line.problems.length > 0)) return { outcome: 'bad-form', ...back };
	const answer = await changeMany(db, changes, act);
	if (answer.outcome === 'kept') return answer.count;
	if (answer.outcome === 'nothing-new') return { outcome: 'nothing-new', ...back };
	return { outcome: 'refused', ...back, refused: toldRefused(answer.refused, lines) };
}

export const toldRefused = (
	refused: readonly RefusedOne[],
	lines: readonly Pick<ManyLine, 'key' | 'name'>[]
): NonNullable<ManyBack['refused']> =>
	refused.map(({ key, why }) => ({
		key,
		name: lines.find((line) => line.key.id === key.id)?.name ?? null,
		outcome: why.outcome,
		problems: why.outcome === 'bad-values' ? why.problems : []
	}));

/** `id@version`, a line each. */
export const picksIn = ({ pick = '' }: FormTexts): ReadonlyMap<string, number> =>
	new Map(
		pick.split('\n').flatMap((line): [string, number][] => {
			const [, id, version] = /^(.+)@(\d{1,9})$/.exec(line) ?? [];
			return id === undefined ? [] : [[id, Number(version)]];
		})
	);

/** What cells of a table shall say: `[{ id, version, values: { jobs: '40' } }]`; what has another shape is left out. */
export function cellsIn({ cells = '' }: FormTexts, lines: readonly RecordLine[]): Wish[] {
	const rows = parsed(cells);
	const byId = new Map(lines.map((line) => [line.key.id, line]));
	return rows.flatMap((row): Wish[] => {
		if (typeof row !== 'object' || row === null) return [];
		const { id, version, values } = row as Readonly<Record<string, unknown>>;
		const line = byId.get(String(id));
		if (!line || typeof version !== 'number' || typeof values !== 'object' || values === null) return [];
		const texts = Object.entries(values).flatMap(([field, text]) =>
			typeof text === 'string' ? [[`value.${field}`, text] as const] : []
		);
		return [{ line, version, values: Object.fromEntries(texts) }];
	});
}

function parsed(cells: string): readonly unknown[] {
	try {
		const value: unknown = JSON.parse(cells);
		return Array.isArray(value) ? value : [];
	} catch {
		// nothing that a table of ours sent: nothing is written
		return [];
	}
}
