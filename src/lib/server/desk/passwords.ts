import crypto from 'node:crypto';
import { takeTurns } from '../turns.ts';

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const TAG_BYTES = 32;
const SALT_BYTES = 16;
/** Each guess takes some tens of milliseconds and 19 MiB: a crowd of them must not take the machine. */
const inTurn = takeTurns(32);

/** The hash of a password in the PHC string format, with a salt of its own. @throws where this Node has no argon2 (< 24.7). */
export async function hashPassword(password: string): Promise<string> {
	const salt = crypto.randomBytes(SALT_BYTES);
	const tag = await argon2id(password, salt, COST);
	const { memory, passes, parallelism } = COST;
	return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`;
}

/**
 * Whether a password is the one of a hash; `null` where too many wait and nothing was tried.
 *
 * `hash` may be `null` for a name that does not exist: the answer is no, and takes as long.
 */
export function isPassword(password: string, hash: string | null): Promise<boolean | null> {
	return inTurn(async () => {
		const [, salt = '', tag = '', memory, passes, parallelism] = readHash(hash);
		const cost = { memory, passes, parallelism };
		const found = await argon2id(password, Buffer.from(salt, 'base64'), cost);
		const wanted = Buffer.from(tag, 'base64');
		return hash !== null && wanted.length === found.length && crypto.timingSafeEqual(wanted, found);
	});
}

/** A hash that is the one of no password anybody knows: of an account whose own was not brought along. */
export function unknownPassword(): string {
	const { memory, passes, parallelism } = COST;
	const [salt, tag] = [crypto.randomBytes(SALT_BYTES), crypto.randomBytes(TAG_BYTES)];
	return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`;
}

type ReadHash = readonly [hash: string, salt: string, tag: string, memory: number, passes: number, parallelism: number];

/** Nobody's hash for `null`. @throws for a hash that is none of ours, which only a broken database holds. */
function readHash(hash: string | null): ReadHash {
	if (hash === null) return ['', unpadded(Buffer.alloc(SALT_BYTES)), '', COST.memory, COST.passes, COST.parallelism];
	const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(hash);
	if (!parts) throw new Error('a stored password hash cannot be read');
	const [, memory, passes, parallelism, salt = '', tag = ''] = parts;
	return [hash, salt, tag, Number(memory), Number(passes), Number(parallelism)];
}

function argon2id(
	password: string,
	salt: Buffer,
	cost: Readonly<Record<'memory' | 'passes' | 'parallelism', number>>
): Promise<Buffer> {
	if (typeof crypto.argon2 !== 'function')
		throw new Error(`signing in needs Node 24.7 or newer; this is ${process.version}`);
	const parameters = { message: password, nonce: salt, tagLength: TAG_BYTES, ...cost };
	return new Promise((resolve, reject) => {
		crypto.argon2('argon2id', parameters, (error, tag) => (error ? reject(error) : resolve(tag)));
	});
}

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
