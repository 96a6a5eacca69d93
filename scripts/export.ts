/** `npm run export -- …`: sheets and atlases without a person. Files on stdout, how far it is on stderr. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { sheetFileName } from '../src/lib/components/sheet/print-orders.ts';
import { csvLines } from '../src/lib/domain/exchange/out/csv.ts';
import { buildIfNeeded } from './built-app.ts';
import { type ExportOptions, parseOptions, USAGE } from './export-options.ts';
import { type BatchServer, keep, Refused, startBatchServer } from './export-server.ts';

/** As shells have it: 2 for what was asked wrongly, 128 and the number of the signal for what was stopped. */
const EXIT = { done: 0, failed: 1, refused: 2, stopped: 130 } as const;

const stopper = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopper.abort(new Error('stopped')));

process.exitCode = await main();

async function main(): Promise<number> {
	const options = parseOptions(process.argv.slice(2));
	if (!options.ok) {
		for (const problem of options.problems) console.error(problem);
		console.error(`\n${USAGE}`);
		return EXIT.refused;
	}
	let server: BatchServer | null = null;
	try {
		buildIfNeeded(console.error);
		mkdirSync(options.value.out, { recursive: true });
		server = await startBatchServer(stopper.signal);
		await (options.value.isEach ? makeEach(server, options.value) : makeOne(server, options.value));
		return EXIT.done;
	} catch (error) {
		if (stopper.signal.aborted) {
			console.error('stopped; what is there is complete, and the same command goes on from there');
			return EXIT.stopped;
		}
		console.error(error instanceof Error ? error.message : error);
		return error instanceof Refused ? EXIT.refused : EXIT.failed;
	} finally {
		await server?.stop();
	}
}

interface AtlasList {
	readonly title: string;
	readonly madeOn: string;
	readonly beyond: number;
	readonly items: readonly { readonly id: string; readonly name: string }[];
}

/** A file for each record of an atlas, named as it is, and a table of them. */
async function makeEach(server: BatchServer, options: ExportOptions): Promise<void> {
	const { query, format, out, isAnew } = options;
	const list = (await json(await server.ask(addressOf('json', query)))) as AtlasList;
	const digits = Math.max(2, String(list.items.length).length);
	const files = list.items.map(({ id, name }, place) => {
		const number = String(place + 1).padStart(digits, '0');
		return { id, name, file: `${sheetFileName(`${number}-${name}`, list.madeOn)}.${format}` };
	});
	for (const [place, { id, file }] of files.entries()) {
		const path = join(out, file);
		const isKept = !isAnew && existsSync(path);
		const one = new URLSearchParams(query);
		one.set('item', id);
		if (!isKept) await keep(await server.ask(addressOf(format, one)), path, stopper.signal);
		console.error(`${place + 1}/${files.length} ${file}${isKept ? ' (kept)' : ''}`);
		console.log(path);
	}
	const rows = files.map(({ file, name, id }) => [file, name, id]);
	const index = join(out, `${sheetFileName(`${'0'.repeat(digits)}-${list.title}`, list.madeOn)}.csv`);
	writeFileSync(index, [...csvLines(['file', 'name', 'id'], rows)].join(''));
	console.log(index);
	if (list.beyond > 0) console.error(`${list.beyond} more are beyond what an atlas holds: narrow the view`);
}

async function makeOne(server: BatchServer, { query, format, out, isAnew }: ExportOptions): Promise<void> {
	const answer = await server.ask(addressOf(format, query));
	const path = join(out, nameOf(answer) ?? `hetu.${format}`);
	const isKept = !isAnew && existsSync(path);
	if (isKept) answer.destroy();
	else await keep(answer, path, stopper.signal);
	console.error(`1/1 ${path}${isKept ? ' (kept)' : ''}`);
	console.log(path);
}

function addressOf(format: string, query: URLSearchParams): string {
	return `/api/map.${format}?${query.toString()}`;
}

/** The name that the app gives the file, as one that this folder can hold. */
function nameOf({ headers }: IncomingMessage): string | null {
	const encoded = /filename\*=UTF-8''([^;]+)/.exec(headers['content-disposition'] ?? '')?.[1];
	return encoded === undefined ? null : decodeURIComponent(encoded).replaceAll(/[/\\]/g, ' ');
}
