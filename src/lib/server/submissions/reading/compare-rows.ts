import type { Geometry } from 'geojson';
import type { Catalogue } from '../../../domain/catalogue/catalogue.ts';
import { BY_RULE, diffAgainst, type NewRow } from '../../../domain/exchange/submit/match-records.ts';
import type { ColumnMeaning, ReadRow, RowProblem } from '../../../domain/exchange/submit/submission.ts';
import type { FieldDifference } from '../../../domain/records/change-record.ts';
import { type AnyRecord, homeOf } from '../../../domain/records/record-kind.ts';
import type { DifferenceKind, LikelySame, RowContent, Submission } from '../../../domain/submission/submission.ts';
import { type Outline, OUTLINED_KINDS } from '../../../domain/territory/outline.ts';
import { fieldsFor, likelySameAmong, type PresentRecord, toldOf } from '../present.ts';
import { type AlikeRow, alikeElsewhere, type KeptRow } from './alike-elsewhere.ts';
import type { DraftRow, Portion } from './reader.ts';

/** What rows are held against. */
export interface Standing {
	/** Records of the kind, in their order. */
	readonly present: readonly PresentRecord[];
	/** Ids that were given, to records that are archived too. */
	readonly taken: ReadonlySet<string>;
	/** Of records of the last file; `null`: there was none. */
	readonly last: ReadonlySet<string> | null;
	/** By the id of what they are of, for kinds that have any. */
	readonly outlines: ReadonlyMap<string, Outline['geometry']>;
	/** New rows of other submissions that nobody judged yet. */
	readonly elsewhere: readonly KeptRow[];
}

interface Compared {
	readonly draft: Submission;
	readonly read: readonly ReadRow[];
	readonly meanings: readonly ColumnMeaning[];
	readonly known: Catalogue;
	readonly standing: Standing;
	/** Lets others have their turn; `share` is done. @throws when whoever asked wants it ended */
	readonly pause: (share: number) => Promise<void>;
}

/** New rows that are compared before others get their turn. */
const SLICE = 2_000;

/** Rows of a file as they stand to the records there are, and the records of the last file that it no longer names. */
export async function compareRows({ draft, read, meanings, known, standing, pause }: Compared): Promise<Portion> {
	const { present: all, taken, outlines } = standing;
	const own = all.filter(({ record }) => draft.division === null || homeOf(draft.kind, record) === draft.division);
	const byId = new Map(own.map((one) => [one.id, one]));
	const present = { records: own.map(({ record }) => record), fields: fieldsFor(draft.kind, known.factDefinitions) };
	const found = diffAgainst<AnyRecord>(read, present, standing.last);
	const matched = new Set([...found.changed, ...found.unchanged].map(({ id }) => id));
	const others = all.filter(({ id }) => !matched.has(id));
	const making = { draft, byId, outlines };
	const headings = new Map(
		meanings.flatMap(({ field, heading }) => (field === null ? [] : [[field, heading] as const]))
	);
	const rows: DraftRow[] = [];
	const alike: AlikeRow[] = [];
	const [likelyAmong, alikeAmong] = [likelySameAmong(others), alikeElsewhere(standing.elsewhere)];
	for (let start = 0; start < found.new.length; start += SLICE) {
		await pause(start / found.new.length);
		const part = found.new.slice(start, start + SLICE).map((one) => {
			const told = one.row.problems.filter((problem) => !isByRule(problem));
			return { ...one, problems: [...told, ...problemsOfNew(one, { taken, headings, kind: draft.kind })] };
		});
		// what is faulty is compared when it has been corrected
		const sound = part.filter(({ problems }) => problems.length === 0).map(({ row }) => row);
		const likely = likelyAmong(sound);
		for (const one of alikeAmong(sound)) alike.push(one);
		for (const { problems, ...one } of part) {
			const possible = possibleOf(one, byId);
			const likelySame = [...possible, ...(likely.get(one.row.line) ?? []).filter(isOther(possible))];
			rows.push(rowOf({ ...one.row, problems }, { ...making, kind: 'new', likelySame }));
		}
	}
	await pause(1);
	return {
		alike,
		rows: [
			...rows,
			...found.changed.map(({ row, id, differences }) => rowOf(row, { ...making, kind: 'changed', id, differences })),
			...found.unchanged.map(({ row, id }) => rowOf(row, { ...making, kind: 'unchanged', id })),
			...found.gone.map((id, place) => goneRow(id, -1 - place, byId))
		]
	};
}

/** What a new record has by rule need not be filled in. */
const isByRule = ({ code, field }: RowProblem): boolean => code === 'missing-value' && field in BY_RULE;

const isOther =
	(told: readonly LikelySame[]) =>
	({ id }: LikelySame): boolean =>
		!told.some((one) => one.id === id);

/** Records of the same name among which nobody can tell. */
const possibleOf = ({ possible }: NewRow, byId: ReadonlyMap<string, PresentRecord>): LikelySame[] =>
	possible.flatMap((id) => {
		const record = byId.get(id)?.record;
		return record ? [{ ...toldOf(id, record), reasons: ['name' as const], certainty: 'medium' as const }] : [];
	});

interface NewRowContext {
	readonly taken: ReadonlySet<string>;
	readonly headings: ReadonlyMap<string, string>;
	readonly kind: Submission['kind'];
}

/** What a record that is not there yet cannot be without; an id that another record has, of another division or archived. */
function problemsOfNew({ row, missing }: NewRow, { taken, headings, kind }: NewRowContext): RowProblem[] {
	const told = new Set(row.problems.map(({ field }) => field));
	const problem = (code: RowProblem['code'], field: string, value: unknown): RowProblem => ({
		code,
		line: row.line,
		field,
		path: headings.get(field) ?? field,
		value
	});
	const problems = missing.filter((field) => !told.has(field)).map((field) => problem('missing-value', field, null));
	const isTaken = row.id !== null && taken.has(row.id);
	if (isTaken && !told.has('id')) problems.push(problem('outside-division', 'id', row.id));
	// divisions are not added: a row of one that is not there says a wrong code or name
	if (kind === 'division' && !isTaken && !told.has('id') && !told.has('name.zh'))
		problems.push(
			problem('unknown-reference', row.id === null ? 'name.zh' : 'id', row.id ?? row.values.get('name.zh'))
		);
	return problems;
}

interface Making {
	readonly draft: Submission;
	readonly byId: ReadonlyMap<string, PresentRecord>;
	readonly outlines: ReadonlyMap<string, Outline['geometry']>;
	readonly kind: Exclude<DifferenceKind, 'gone'>;
	readonly id?: string;
	readonly differences?: readonly FieldDifference[];
	readonly likelySame?: readonly LikelySame[];
}

function rowOf(row: ReadRow, { draft, byId, outlines, kind, id, differences = [], likelySame = [] }: Making): DraftRow {
	const drawn = OUTLINED_KINDS.some((one) => one === draft.kind) ? outlineIn(row.geometry) : null;
	const isDrawnAnew = drawn !== null && JSON.stringify(drawn) !== JSON.stringify(outlines.get(id ?? ''));
	const outline = isDrawnAnew ? drawn : null;
	const present = id === undefined ? undefined : byId.get(id);
	const name = row.values.get('name.zh') ?? present?.record.name.zh ?? row.id ?? '';
	const body: RowContent = {
		id: row.id,
		values: [...row.values],
		source: row.source,
		outline,
		problems: row.problems.map((problem) => ({ ...problem, value: told(problem.value) })),
		differences,
		likelySame
	};
	return {
		...OPEN,
		line: row.line,
		name: String(name).slice(0, 200),
		record: id ?? null,
		difference: kind === 'unchanged' && outline ? 'changed' : kind,
		faulty: row.problems.length > 0 ? 1 : 0,
		likely_same: likelySame.length > 0 ? 1 : 0,
		seen_version: present?.version ?? null,
		body: JSON.stringify(body)
	};
}

/** What was met, as a short text. */
const told = (value: unknown): string | null => {
	if (value === null || value === undefined) return null;
	return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 200);
};

const outlineIn = (geometry: Geometry | null): Outline['geometry'] | null =>
	geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? geometry : null;

const OPEN = {
	same_as: null,
	state: 'open',
	remark: null,
	judged_account: null,
	judged_by: null,
	judged_at: null,
	applied_version: null
} as const;

function goneRow(id: string, line: number, byId: ReadonlyMap<string, PresentRecord>): DraftRow {
	const present = byId.get(id);
	const source = { source: null, asOf: null, confidence: null, steward: null };
	const body: RowContent = {
		id,
		values: [],
		source,
		outline: null,
		problems: [],
		differences: [],
		likelySame: []
	};
	return {
		...OPEN,
		line,
		name: present?.record.name.zh ?? id,
		record: id,
		difference: 'gone',
		faulty: 0,
		likely_same: 0,
		seen_version: present?.version ?? null,
		body: JSON.stringify(body)
	};
}
