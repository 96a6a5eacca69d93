import type { Chain, ChainId, ChainSet } from '../../chain/chain.ts';
import { chainSchema, chainSetSchema } from './chain-schema.ts';
import { isRecord } from './geometry-faults.ts';
import { packPath } from './problem.ts';
import { parseRecord, readJson, type Reading, readRecords, type Records, unreadable } from './read-file.ts';

const FILE = 'chains.json';

export interface Chains {
	readonly set: ChainSet | null;
	readonly chains: Records<Chain>;
	/** The chain each link belongs to; `null` where the file could not be read. */
	readonly chainOfLink: ReadonlyMap<string, ChainId> | null;
}

/** `{ set, chains }`: the edition of the list, and its chains with their links. */
export function readChains(reading: Reading): Chains {
	const content = readJson(reading, FILE);
	if (content === undefined) return { set: null, chains: unreadable(FILE), chainOfLink: null };
	if (!isRecord(content) || !Array.isArray(content.chains)) {
		reading.problems.push({ code: 'wrong-shape', path: packPath(FILE, 'chains'), value: content });
		return { set: null, chains: unreadable(FILE), chainOfLink: null };
	}
	const set = parseRecord(reading, { file: FILE, label: 'set', raw: content.set, schema: chainSetSchema });
	const rows = content.chains.map((raw: unknown, index) => ({ raw, index }));
	const chains = readRecords(reading, { file: FILE, rows, key: 'id', schema: chainSchema });
	return { set, chains, chainOfLink: indexLinks(reading, chains) };
}

/** A chain that was refused leaves its links unknown, so that nothing is said of links while one is. */
function indexLinks({ problems }: Reading, { kept, ids }: Records<Chain>): Map<string, ChainId> | null {
	const chainOfLink = new Map<string, ChainId>();
	for (const { value: chain, label } of kept) {
		for (const [index, { id }] of chain.links.entries()) {
			const path = packPath(FILE, label, `links[${index}].id`);
			if (chainOfLink.has(id)) problems.push({ code: 'duplicate-id', path, value: id });
			chainOfLink.set(id, chain.id);
		}
	}
	return kept.length === ids?.size ? chainOfLink : null;
}
