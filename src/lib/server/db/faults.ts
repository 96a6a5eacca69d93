/** What keeps a sound database from answering: it is away, it has no room, it cannot be written. */
export type DatabaseFault = 'away' | 'full' | 'unwritable';

/** Which of them an error tells of; `null` for any other. */
export function databaseFault(error: unknown): DatabaseFault | null {
	if (!(error instanceof Error)) return null;
	if ('errcode' in error && typeof error.errcode === 'number') return SQLITE.get(error.errcode & 0xff) ?? null;
	const code = 'code' in error ? String(error.code) : '';
	return POSTGRES.get(code) ?? (isLost(code, error.message) ? 'away' : null);
}

/** @source sqlite.org/rescode.html: the low byte of an extended code is its primary one */
const SQLITE = new Map<number, DatabaseFault>([
	// READONLY, IOERR, FULL, CANTOPEN
	[8, 'unwritable'],
	[10, 'unwritable'],
	[13, 'full'],
	[14, 'unwritable']
]);

/** @source postgresql.org/docs/15/errcodes-appendix.html */
const POSTGRES = new Map<string, DatabaseFault>([
	['53100', 'full'],
	['25006', 'unwritable'],
	// too many connections; shut down, crashed, starting
	['53300', 'away'],
	['57P01', 'away'],
	['57P02', 'away'],
	['57P03', 'away']
]);

/** A connection that broke or was never made; the driver tells some of these in words alone. */
const isLost = (code: string, message: string): boolean =>
	/^08|^E(CONN(REFUSED|RESET|ABORTED)|PIPE|TIMEDOUT|HOST(UNREACH|DOWN)|NETUNREACH|NOTFOUND|AI_AGAIN)$/.test(code) ||
	/connection terminated|timeout exceeded when trying to connect|client has encountered a connection error/i.test(
		message
	);
