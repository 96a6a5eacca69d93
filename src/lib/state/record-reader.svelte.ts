import type { RecordNews } from './record-reader.worker';
import RecordWorker from './record-reader.worker?worker';

/** A file larger than this is no record of ours. */
export const MOST_FILE_BYTES = 5_000_000;
/** An archive made to keep a reader waiting ends here. */
const PATIENCE_MS = 60_000;

/** Reads a record back from a workbook, aside from the page; the file goes nowhere else. */
export class RecordReader {
	/** Of the file last chosen; `null` before the first, and while one is read. */
	news = $state.raw<RecordNews | null>(null);
	/** Name of the file. */
	name = $state('');
	reading = $state(false);

	#worker: Worker | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;

	async read(file: File): Promise<void> {
		this.close();
		this.name = file.name;
		this.news = null;
		if (file.size > MOST_FILE_BYTES) return this.#tell({ kind: 'refused', reason: 'too-large' });
		this.reading = true;
		const worker = (this.#worker = new RecordWorker());
		worker.onmessage = ({ data }: MessageEvent<RecordNews>) => this.#tell(data);
		worker.onerror = () => this.#tell({ kind: 'refused', reason: 'not-read' });
		this.#timer = setTimeout(() => this.#tell({ kind: 'refused', reason: 'not-read' }), PATIENCE_MS);
		const bytes = await file.arrayBuffer();
		worker.postMessage(bytes, [bytes]);
	}

	/** Ends what is under way. */
	close(): void {
		clearTimeout(this.#timer);
		this.#worker?.terminate();
		this.#worker = null;
		this.reading = false;
	}

	#tell(news: RecordNews): void {
		this.close();
		this.news = news;
	}
}
