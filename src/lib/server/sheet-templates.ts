import { randomUUID } from 'node:crypto';
import type { SheetLogo } from '../domain/sheet/sheet.ts';
import type { SheetTemplate, TemplateFields, TemplateId } from '../domain/sheet/template.ts';
import type { Database } from './db/open.ts';
import type { SheetTemplateTable } from './db/tables.ts';
import { type Actor, append } from './desk/audit.ts';

/** Kept before some must be archived: each may weigh as much as its logo, and all of them are kept without a network. */
const MOST_KEPT = 100;

/** All but the bytes, which only the drawing of a sheet needs. */
const LISTED = [
	'id',
	'name',
	'note',
	'spec',
	'logo',
	'author',
	'kept_at',
	'changed_at',
	'changed_by',
	'version',
	'archived_at'
] as const satisfies readonly (keyof SheetTemplateTable)[];

const templateOf = (row: Pick<SheetTemplateTable, (typeof LISTED)[number]>): SheetTemplate => ({
	id: row.id as TemplateId,
	name: row.name,
	note: row.note,
	spec: row.spec,
	logo: row.logo === null ? null : (JSON.parse(row.logo) as SheetTemplate['logo']),
	author: row.author,
	keptAt: row.kept_at,
	changedAt: row.changed_at,
	changedBy: row.changed_by,
	version: row.version,
	archived: row.archived_at !== null
});

/** Templates with whose they are, by name; `archived`: those that were taken out of use, too. */
export async function list(db: Database, { archived }: { archived: boolean }): Promise<SheetTemplate[]> {
	const rows = db.selectFrom('sheet_template').select(LISTED).orderBy('name').orderBy('id');
	return (await (archived ? rows : rows.where('archived_at', 'is', null)).execute()).map(templateOf);
}

/** What a sheet shows of a template; `null` where none of this id is in use. */
export async function logo(
	db: Database,
	id: string
): Promise<{ readonly logo: SheetLogo | null; readonly version: number } | null> {
	const row = await db
		.selectFrom('sheet_template')
		.select(['logo', 'logo_bytes', 'version'])
		.where('id', '=', id)
		.where('archived_at', 'is', null)
		.executeTakeFirst();
	if (!row) return null;
	if (row.logo === null || row.logo_bytes === null) return { logo: null, version: row.version };
	const told = JSON.parse(row.logo) as Omit<SheetLogo, 'bytes'>;
	return { logo: { ...told, bytes: new Uint8Array(Buffer.from(row.logo_bytes, 'base64')) }, version: row.version };
}

interface Act {
	readonly by: Actor;
	readonly at: number;
}

/** What a template says, as the database holds it. */
function madeOf({ spec, logo: shown }: NonNullable<TemplateFields['made']>) {
	if (!shown) return { spec, logo: null, logo_bytes: null };
	const { bytes, ...told } = shown;
	return { spec, logo: JSON.stringify(told), logo_bytes: Buffer.from(bytes).toString('base64') };
}

/** What of a template the audit says: whether its logo is another, not the picture. */
const audited = ({
	name,
	note,
	spec,
	logo: told
}: Pick<SheetTemplateTable, 'name' | 'note' | 'spec' | 'logo'>): unknown => ({ name, note, spec, logo: told });

export type Kept =
	{ readonly outcome: 'kept'; readonly id: TemplateId } | { readonly outcome: 'name-taken' | 'too-many' };

/** Keeps a way of making sheets under a name that no other template in use has. */
export async function keep(
	db: Database,
	{ name, note, made }: Omit<TemplateFields, 'made'> & { readonly made: NonNullable<TemplateFields['made']> },
	{ by, at }: Act
): Promise<Kept> {
	const id = randomUUID();
	const said = { name, note, ...madeOf(made) };
	return db
		.transaction()
		.execute(async (transaction): Promise<Kept> => {
			const { count } = await transaction
				.selectFrom('sheet_template')
				.select((row) => row.fn.countAll<number>().as('count'))
				.where('archived_at', 'is', null)
				.executeTakeFirstOrThrow();
			if (count >= MOST_KEPT) return { outcome: 'too-many' };
			const stamp = { author: by.name, account: by.id, kept_at: at, changed_at: at, changed_by: by.name };
			await transaction
				.insertInto('sheet_template')
				.values({ id, ...said, ...stamp, version: 1, archived_at: null })
				.execute();
			await append(transaction, { at, by, action: 'keep', subject: `template ${id}`, after: audited(said) });
			return { outcome: 'kept', id: id as TemplateId };
		})
		.catch(nameTaken);
}

/** A new name and note for a template that is there, and where `made` says so another sheet and logo. */
export interface TemplateChange extends TemplateFields {
	readonly id: string;
	/** As whoever changes it saw it. */
	readonly version: number;
}

/** Who else changed it meanwhile, and when: nothing of this change was written. */
export interface Stale {
	readonly outcome: 'stale';
	readonly present: SheetTemplate;
}
export type Changed = { readonly outcome: 'changed' | 'unknown' | 'name-taken' } | Stale;

/** Changes a template where nobody changed it since. */
export async function change(
	db: Database,
	{ id, version, name, note, made }: TemplateChange,
	{ by, at }: Act
): Promise<Changed> {
	const said = { name, note, ...(made && madeOf(made)) };
	return db
		.transaction()
		.execute(async (transaction): Promise<Changed> => {
			const row = await transaction.selectFrom('sheet_template').select(LISTED).where('id', '=', id).executeTakeFirst();
			if (!row || row.archived_at !== null) return { outcome: 'unknown' };
			const { numUpdatedRows } = await transaction
				.updateTable('sheet_template')
				.set({ ...said, changed_at: at, changed_by: by.name, version: version + 1 })
				.where('id', '=', id)
				.where('version', '=', version)
				.where('archived_at', 'is', null)
				.executeTakeFirst();
			if (numUpdatedRows === 0n) return staleOrGone(await inUse(transaction, id));
			const [before, after] = [audited(row), audited({ ...row, ...said })];
			await append(transaction, { at, by, action: 'change', subject: `template ${id}`, before, after });
			return { outcome: 'changed' };
		})
		.catch(nameTaken);
}

const inUse = (db: Pick<Database, 'selectFrom'>, id: string) =>
	db
		.selectFrom('sheet_template')
		.select(LISTED)
		.where('id', '=', id)
		.where('archived_at', 'is', null)
		.executeTakeFirst();

const staleOrGone = (row: Parameters<typeof templateOf>[0] | undefined): Changed =>
	row ? { outcome: 'stale', present: templateOf(row) } : { outcome: 'unknown' };

/** Takes a template out of use, or (`archived` false) puts it back; nothing is deleted. */
export async function archive(
	db: Database,
	{ id, archived }: { id: string; archived: boolean },
	{ by, at }: Act
): Promise<Exclude<Changed, Stale>> {
	return db
		.transaction()
		.execute(async (transaction): Promise<Exclude<Changed, Stale>> => {
			const row = await transaction.selectFrom('sheet_template').select(LISTED).where('id', '=', id).executeTakeFirst();
			if (!row) return { outcome: 'unknown' };
			if ((row.archived_at !== null) === archived) return { outcome: 'changed' };
			await transaction
				.updateTable('sheet_template')
				.set((now) => ({ archived_at: archived ? at : null, version: now('version', '+', 1) }))
				.where('id', '=', id)
				.execute();
			const action = archived ? 'archive' : 'restore';
			await append(transaction, { at, by, action, subject: `template ${id}` });
			return { outcome: 'changed' };
		})
		.catch(nameTaken);
}

/** The unique index refused: SQLite and PostgreSQL say so in different words. */
function nameTaken(error: unknown): { outcome: 'name-taken' } {
	if (error instanceof Error && /unique constraint/i.test(error.message)) return { outcome: 'name-taken' };
	throw error;
}
