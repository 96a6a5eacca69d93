import { alikeElsewhere, type KeptRow, newRowsOf } from './alike-elsewhere.ts';
import { type KeptRecord, type Material, type Portion, portionsOf, type Reader } from './reader.ts';
import { understand } from './understand.ts';

const NOTHING: Portion = { rows: [], alike: [] };

/** Reads in the thread of whoever calls: for files that take it no longer than a page does, and in a thread of their own. */
export function readerInPlace(signal: AbortSignal): Reader {
	const parts: Buffer[] = [];
	const records: KeptRecord[] = [];
	const [elsewhere, own] = [[] as KeptRow[], [] as KeptRow[]];
	let next = (): Portion => NOTHING;
	function take(material: Material): void {
		switch (material.kind) {
			case 'file':
				parts.push(Buffer.from(material.base64, 'base64'));
				return;
			case 'records':
				records.push(...material.records);
				return;
			case 'elsewhere':
				elsewhere.push(...material.rows);
				return;
			case 'own':
				own.push(...material.rows);
		}
	}
	return {
		take,
		read: async (task, onWork) => {
			const bytes = Buffer.concat(parts);
			const { outcome, ...found } = await understand({ ...task, bytes, records, elsewhere, onWork, signal });
			next = portionsOf(found);
			return outcome;
		},
		compare: async () => {
			next = portionsOf({ rows: [], alike: alikeElsewhere(elsewhere)(newRowsOf(own)) });
		},
		next: async () => next(),
		end: () => undefined
	};
}
