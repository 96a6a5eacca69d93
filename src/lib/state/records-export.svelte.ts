import type { FeatureCollection } from 'geojson';
import type { CatalogueIndex } from '$lib/domain/catalogue/index-catalogue';
import { endingOf, isPlain, type PlainFormat, type RecordFormat } from '$lib/domain/exchange/out/formats';
import { divisionsUnder, exportedView, fileNames, isFiltering, sitesUnder } from '$lib/domain/exchange/out/kept';
import { type ExportWords, type Kept, makeRecordSet, type Wanted } from '$lib/domain/exchange/out/make-record-set';
import { type RecordSet, withRows } from '$lib/domain/exchange/out/record-set';
import { serialiseView, type View } from '$lib/domain/explore/view';
import type { Locale } from '$lib/domain/names';
import type { Project } from '$lib/domain/project/project';
import { dayIn } from '$lib/domain/territory/day-in';
import type { Explorer } from './explorer.svelte';
import { giveFile, nameOfAnswer } from './give-file';
import { inEdition } from './in-edition';
import { loadOutlines } from './load-outlines';
import type { RecordsOrder } from './records.worker';
import RecordsWorker from './records.worker?worker';

export interface WantedFile extends Wanted {
	readonly format: RecordFormat;
	/** Everything, whatever the filter. */
	readonly isAll: boolean;
}

/** What a file is told in. */
export interface Telling {
	readonly words: ExportWords;
	/** The conditions of a filter in the reader's language. */
	readonly filterWords: (view: View, index: CatalogueIndex, locale: Locale) => readonly string[];
	/** The page that shows a view, from the query of its address. */
	readonly pageOf: (query: string) => string;
}

/** Why no file came: nothing answers and it cannot be made here; the server has too much to do; something else. */
export type ExportFault = 'needs-server' | 'not-kept' | 'busy' | 'refused';

export type ExportNews =
	| { readonly kind: 'idle' | 'preparing' }
	/** `isHere`: nothing answered, and this device made it. */
	| { readonly kind: 'done'; readonly name: string; readonly isHere: boolean }
	| { readonly kind: 'failed'; readonly fault: ExportFault };

/** Gets files of records: from the server, and where nothing answers from what this device has kept. */
export class RecordsExport {
	news = $state.raw<ExportNews>({ kind: 'idle' });

	readonly #explorer: Explorer;
	readonly #telling: Telling;

	constructor(explorer: Explorer, telling: Telling) {
		this.#explorer = explorer;
		this.#telling = telling;
	}

	/** One file at a time. */
	async get(wanted: WantedFile): Promise<void> {
		if (this.news.kind === 'preparing') return;
		this.news = { kind: 'preparing' };
		try {
			this.news = await this.#got(wanted);
		} catch (error) {
			console.warn(error);
			this.news = { kind: 'failed', fault: 'refused' };
		}
	}

	async #got(wanted: WantedFile): Promise<ExportNews> {
		const response = await answerOf(this.#addressOf(wanted));
		if (response === null) return this.#madeHere(wanted);
		if (response.status === 429) return { kind: 'failed', fault: 'busy' };
		if (!response.ok) return { kind: 'failed', fault: 'refused' };
		const name = nameOfAnswer(response) ?? `hetu.${endingOf(wanted.format, wanted.layers.length)}`;
		giveFile(await response.blob(), name);
		return { kind: 'done', name, isHere: false };
	}

	#addressOf({ format, layers, crs, isAll }: WantedFile): string {
		const { view, catalogue, locale } = this.#explorer;
		const query = new URLSearchParams({
			format,
			layers: layers.join(','),
			crs,
			locale,
			all: isAll ? '1' : '0',
			view: serialiseView(
				exportedView(view, { portfolio: view.portfolio, edition: view.edition, isAll }),
				catalogue
			).toString()
		});
		return inEdition(`/api/portfolios/${encodeURIComponent(view.portfolio)}/records?${query}`);
	}

	async #madeHere(wanted: WantedFile): Promise<ExportNews> {
		const { format, layers } = wanted;
		if (!isPlain(format)) return { kind: 'failed', fault: 'needs-server' };
		const set = await this.#keptRecords(wanted);
		if (set === null) return { kind: 'failed', fault: 'not-kept' };
		const bytes = await writtenAside({ format, set: withRows(set) });
		const name = `${fileNames(set).own}.${endingOf(format, layers.length)}`;
		giveFile(new Blob([new Uint8Array(bytes)]), name);
		return { kind: 'done', name, isHere: true };
	}

	/** The records from what this device has kept; `null` where it has not kept them all. */
	async #keptRecords(wanted: WantedFile): Promise<RecordSet | null> {
		const { catalogue, index, portfolio, table } = this.#explorer;
		if (!portfolio || !table) return null;
		const projects = wanted.layers.includes('projects')
			? await keptJson<Project[]>(`/api/portfolios/${encodeURIComponent(portfolio.id)}/projects`)
			: [];
		const outlines = wanted.layers.includes('divisions')
			? await keptJson<FeatureCollection>('/api/layers/divisions')
			: { type: 'FeatureCollection' as const, features: [] };
		const drawn = wanted.layers.includes('sites') ? await loadOutlines(portfolio.id) : {};
		// of a large portfolio no device keeps the records whole
		if (!projects || !outlines || (wanted.layers.includes('projects') && projects.length < table.count)) return null;
		const { words, pageOf } = this.#telling;
		const view = exportedView(this.#explorer.view, {
			portfolio: portfolio.id,
			edition: catalogue.edition,
			isAll: wanted.isAll
		});
		const leaving = {
			catalogue,
			index,
			portfolio,
			projects,
			outlines,
			siteOutlines: drawn.sites ?? null,
			kept: isFiltering(view.filter) ? this.#kept(view) : null,
			address: pageOf(serialiseView(view, catalogue).toString()),
			madeOn: dayIn(catalogue.territory.timeZone, new Date())
		};
		return makeRecordSet(leaving, wanted, words);
	}

	/** What the screen shows is what the filter leaves. */
	#kept(view: View): Kept {
		const { matching, table, parks, catalogue, index, locale } = this.#explorer;
		return {
			projects: new Set(Array.from(matching?.rows ?? [], (row) => table?.ids[row] ?? '')),
			parks: new Set(parks.map((park) => catalogue.parks[park]?.id as string)),
			sites: sitesUnder(view.filter, catalogue),
			divisions: divisionsUnder(view.filter, catalogue),
			filter: this.#telling.filterWords(view, index, locale)
		};
	}
}

/** `null`: nothing answers, or only what stands before a server that does not. */
async function answerOf(address: string): Promise<Response | null> {
	try {
		const response = await fetch(address);
		return response.status >= 502 && response.status <= 504 ? null : response;
	} catch (error) {
		console.info('nothing answers; the file is made here', error);
		return null;
	}
}

async function keptJson<T>(path: string): Promise<T | null> {
	const response = await answerOf(inEdition(path));
	return response?.ok ? ((await response.json()) as T) : null;
}

function writtenAside(order: { format: PlainFormat; set: RecordSet }): Promise<Uint8Array> {
	const worker = new RecordsWorker();
	return new Promise<Uint8Array>((resolve, reject) => {
		worker.onmessage = ({ data }: MessageEvent<Uint8Array>) => resolve(data);
		worker.onerror = ({ message }) => reject(new Error(message));
		worker.postMessage(order satisfies RecordsOrder);
	}).finally(() => worker.terminate());
}
