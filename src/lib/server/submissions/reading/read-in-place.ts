import { type DraftRow, type KeptRecord, type Material, portionsOf, type Reader } from './reader.ts';
import { understand } from './understand.ts';

/** Reads in the thread of whoever calls: for files that take it no longer than a page does, and in a thread of their own. */
export function readerInPlace(signal: AbortSignal): Reader {
	const parts: Buffer[] = [];
	const records: KeptRecord[] = [];
	let next = (): readonly DraftRow[] => [];
	return {
		take: (material: Material) => {
			if (material.kind === 'file') parts.push(Buffer.from(material.base64, 'base64'));
			else records.push(...material.records);
		},
		read: async (task, onWork) => {
			const { outcome, rows } = await understand({ ...task, bytes: Buffer.concat(parts), records, onWork, signal });
			next = portionsOf(rows);
			return outcome;
		},
		next: async () => next(),
		end: () => undefined
	};
}
