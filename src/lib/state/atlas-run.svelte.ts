import { zipSync } from 'fflate';
import type { Drawing } from '$lib/domain/sheet/drawing';
import type { PressOrder } from '$lib/paper/press/print-order';
import type { SheetPress } from './sheet-press.svelte';

/** An atlas as it is printed: pages are made when they are asked for. */
export interface PrintedAtlas {
	/** Names the atlas among all others: what is done of one is not put into another. */
	readonly key: string;
	readonly index: () => readonly Drawing[];
	readonly sheets: readonly {
		/** Of its file, without the ending. */
		readonly name: string;
		readonly draw: () => Drawing;
		/** How it is printed by itself. */
		readonly order: () => PressOrder;
	}[];
	/** How the whole, or its index, is printed. */
	readonly order: PressOrder;
	readonly indexName: string;
}

/**
 * Prints an atlas, as one document or as a file for each sheet. What is done stays when it is stopped or fails, and is
 * not done again when it goes on.
 */
export class AtlasRun {
	readonly #press: SheetPress;
	#key: string | null = null;
	#drawn = new Map<number, Drawing>();
	#files = new Map<string, Uint8Array<ArrayBuffer>>();

	/** Sheets done of one that was stopped; 0: none was. */
	kept = $state(0);

	constructor(press: SheetPress) {
		this.#press = press;
	}

	/** One PDF; `null`: it was stopped. @throws what went wrong */
	async document(atlas: PrintedAtlas, what: string): Promise<Uint8Array<ArrayBuffer> | null> {
		this.#begin(atlas.key);
		const index = atlas.index();
		const pages = this.#pages(atlas, index);
		const printed = await this.#press.print(atlas.order, {
			pages,
			what,
			total: index.length + atlas.sheets.length
		});
		if (!printed?.ok) return null;
		this.#end();
		return printed.value;
	}

	/** A zip of a file for each sheet and an index; `null`: it was stopped. @throws what went wrong */
	async files(
		atlas: PrintedAtlas,
		{ what, ending }: { what: string; ending: string }
	): Promise<Uint8Array<ArrayBuffer> | null> {
		this.#begin(atlas.key);
		const total = atlas.sheets.length + 1;
		const index = await this.#file(`${atlas.indexName}.pdf`, { order: atlas.order, what, total }, atlas.index);
		if (!index) return null;
		for (const { name, draw, order } of atlas.sheets) {
			const file = await this.#file(`${name}.${ending}`, { order: order(), what, total }, () => [draw()]);
			if (!file) return null;
		}
		// what was printed is packed already
		const packed = zipSync(Object.fromEntries(this.#files), { level: 0, mtime: new Date(1980, 0, 2) });
		this.#end();
		return packed as Uint8Array<ArrayBuffer>;
	}

	*#pages(atlas: PrintedAtlas, index: readonly Drawing[]): Generator<Drawing> {
		yield* index;
		for (const [place, { draw }] of atlas.sheets.entries()) {
			const page = this.#drawn.get(place) ?? draw();
			this.#drawn.set(place, page);
			this.kept = this.#drawn.size;
			yield page;
		}
	}

	async #file(
		name: string,
		{ order, what, total }: { order: PressOrder; what: string; total: number },
		draw: () => readonly Drawing[]
	): Promise<Uint8Array<ArrayBuffer> | null> {
		const done = this.#files.get(name);
		if (done) return done;
		const printed = await this.#press.print(order, { pages: draw(), what, total, before: this.#files.size });
		if (!printed) return null;
		if (!printed.ok) throw new Error(printed.problems.join());
		this.#files.set(name, printed.value);
		this.kept = this.#files.size;
		return printed.value;
	}

	#begin(key: string): void {
		if (this.#key !== key) this.forget();
		this.#key = key;
	}

	#end(): void {
		this.forget();
	}

	/** Whether something of this very atlas is done already. */
	holds(key: string): boolean {
		return this.#key === key && this.kept > 0;
	}

	forget(): void {
		this.#key = null;
		this.#drawn = new Map();
		this.#files = new Map();
		this.kept = 0;
	}
}
