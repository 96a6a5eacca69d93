import type { PlainFormat } from '$lib/domain/exchange/out/formats';
import type { RecordSet } from '$lib/domain/exchange/out/record-set';
import { writeRecords } from '$lib/domain/exchange/out/write-records';

export interface RecordsOrder {
	readonly format: PlainFormat;
	/** Its rows stand ready. */
	readonly set: RecordSet;
}

onmessage = ({ data: { format, set } }: MessageEvent<RecordsOrder>) => {
	const bytes = writeRecords(format, set);
	postMessage(bytes, { transfer: [bytes.buffer] });
};
