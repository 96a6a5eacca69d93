import * as v from 'valibot';
import { hashToken, makeToken } from '../../desk/tokens.ts';
import { unknownPassword } from '../../desk/passwords.ts';
import type { Row } from '../../db/rows.ts';

/** The list of what is in a folder, beside its files. */
export const LIST = 'hetu.json';
const FORMAT = 'hetu-open-folder';

/**
 * `csv`: a line a row. `json`: a list of rows, columns with parts as values. `geojson`: a feature a row, its place that of
 * the value. `layer`: one row, which is a collection of shapes.
 */
const FILE_KINDS = ['csv', 'json', 'geojson', 'layer'] as const;

const fileSchema = v.strictObject({
	path: v.pipe(
		v.string(),
		v.regex(/^[\w%.~!*'()-]+(\/[\w%.~!*'()-]+)?$/),
		v.check((path) => !path.includes('..'))
	),
	table: v.string(),
	kind: v.picklist(FILE_KINDS),
	rows: v.pipe(v.number(), v.integer(), v.minValue(0)),
	columns: v.array(v.string()),
	/** Columns that are kept as text and stand in the file as the values they are. */
	parts: v.array(v.string())
});
export type FolderFile = Omit<v.InferOutput<typeof fileSchema>, 'columns' | 'parts'> & {
	readonly columns: readonly string[];
	readonly parts: readonly string[];
};

export const listSchema = v.strictObject({
	format: v.literal(FORMAT),
	/** The shape of the database that it is of. */
	shape: v.string(),
	madeAt: v.string(),
	withSecrets: v.boolean(),
	files: v.array(fileSchema)
});
export type FolderList = Omit<v.InferOutput<typeof listSchema>, 'files'> & { readonly files: readonly FolderFile[] };

export const newList = (list: Omit<FolderList, 'format'>): FolderList => ({ format: FORMAT, ...list });

/** Tables that hold nothing but secrets and what was tried at the door. */
const SECRET_TABLES = ['session', 'invitation', 'attempt'] as const;

/** Columns by which somebody could get in. */
const SECRET_COLUMNS = ['password_hash', 'token_hash', 'former_hash'];

export const isSecretTable = (table: string): boolean => SECRET_TABLES.some((one) => one === table);
export const isSecretColumn = (column: string): boolean => SECRET_COLUMNS.includes(column);

/** What stands where a secret was left out: an account that nobody can use until it is given a new password, a link that is closed. */
export function withoutSecrets(table: string, row: Row, at: number): Row {
	if (table === 'account') return { ...row, password_hash: unknownPassword(), active: 0 };
	const closed: Row = 'revoked_at' in row ? { revoked_at: row.revoked_at ?? at } : {};
	return { ...row, ...closed, token_hash: hashToken(makeToken()) };
}
