import { type Kysely, PostgresAdapter, sql } from 'kysely';
import type { Tables } from './tables.ts';

export interface Column {
	readonly name: string;
	/** `text`, or a whole number. */
	readonly kind: 'text' | 'whole';
	readonly isNullable: boolean;
}

export interface Table {
	readonly name: string;
	readonly columns: readonly Column[];
	/** Columns of the primary key, in its order. */
	readonly key: readonly string[];
}

type AnyShape = Pick<Kysely<Tables>, 'getExecutor'>;

export const isPostgresDatabase = (db: AnyShape): boolean => db.getExecutor().adapter instanceof PostgresAdapter;

/**
 * Every table of a database but those of its migrations, as the database itself tells. A table stands after those that it
 * refers to: filled in this order and emptied in the reverse, no reference is ever broken.
 *
 * @throws for a column that is neither text nor a whole number, which no copy would keep
 */
export async function tablesOf(db: AnyShape): Promise<Table[]> {
	const columns = await (isPostgresDatabase(db) ? POSTGRES : SQLITE).columns.execute(db);
	const references = await (isPostgresDatabase(db) ? POSTGRES : SQLITE).references.execute(db);
	const tables = Map.groupBy(columns.rows, (row) => row.table);
	const named = [...tables].map(([name, rows]) => ({
		name,
		columns: rows.map((row) => ({ name: row.name, kind: kindOf(row), isNullable: row.nullable === 1 })),
		key: rows
			.filter((row) => row.place > 0)
			.toSorted((a, b) => a.place - b.place)
			.map((row) => row.name)
	}));
	return referredFirst(named, references.rows);
}

interface ColumnRow {
	readonly table: string;
	readonly name: string;
	readonly type: string;
	/** 1 or 0. */
	readonly nullable: number;
	/** In the primary key, from 1; 0: not in it. */
	readonly place: number;
}

interface Reference {
	readonly table: string;
	readonly to: string;
}

const SQLITE = {
	columns: sql<ColumnRow>`select m.name as "table", c.name, c.type, 1 - c."notnull" as nullable, c.pk as place
		from sqlite_master m join pragma_table_info(m.name) c
		where m.type = 'table' and m.name not like 'sqlite\\_%' escape '\\' and m.name not like 'kysely\\_%' escape '\\'
		order by m.name, c.cid`,
	references: sql<Reference>`select m.name as "table", f."table" as "to"
		from sqlite_master m join pragma_foreign_key_list(m.name) f where m.type = 'table'`
};

const POSTGRES = {
	columns: sql<ColumnRow>`select c.relname as "table", a.attname as name, format_type(a.atttypid, null) as type,
			(not a.attnotnull)::int as nullable, coalesce(array_position(k.conkey, a.attnum), 0)::int as place
		from pg_class c
		join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
		left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
		where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and c.relname not like 'kysely\\_%'
		order by c.relname, a.attnum`,
	references: sql<Reference>`select c.relname as "table", t.relname as "to"
		from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid
		where k.contype = 'f' and c.relnamespace = current_schema()::regnamespace`
};

function kindOf({ table, name, type }: ColumnRow): Column['kind'] {
	const plain = type.toLowerCase();
	if (plain === 'text') return 'text';
	if (plain === 'integer' || plain === 'bigint') return 'whole';
	throw new Error(`${table}.${name} is of the type ${type}, which no copy keeps`);
}

function referredFirst(tables: readonly Table[], references: readonly Reference[]): Table[] {
	const ordered: Table[] = [];
	const waitsFor = ({ name }: Table) =>
		references.some(({ table, to }) => table === name && to !== name && !ordered.some((one) => one.name === to));
	while (ordered.length < tables.length) {
		const free = tables.filter((table) => !ordered.includes(table) && !waitsFor(table));
		if (!free.length) throw new Error('tables refer to each other in a circle');
		ordered.push(...free);
	}
	return ordered;
}
