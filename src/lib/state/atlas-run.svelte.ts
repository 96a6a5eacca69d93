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
		/** Laid out, with how it is printed by itself. */
		readonly make: () => { readonly drawing: Drawing; readonly order: PressOrder };
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
		this.forget();
		return printed.value;
	}

	/** A zip of a file for each sheet and an index; `null`: it was stopped. @throws what went wrong */
	async files(
		atlas: PrintedAtlas,
		{ what, ending }: { what: string; ending: string }
	): Promise<Uint8Array<ArrayBuffer> | null> {
		this.#begin(atlas.key);
		const total = atlas.sheets.length + 1;
		const { stops } = this.#press;
		const index = await this.#file(`${atlas.indexName}.pdf`, { what, total }, () => ({
			pages: atlas.index(),
			order: atlas.order
		}));
		if (!index) return null;
		for (const { name, make } of atlas.sheets) {
			const file = await this.#file(`${name}.${ending}`, { what, total }, () => {
				const { drawing, order } = make();
				return { pages: [drawing], order };
			});
			if (!file || this.#press.stops !== stops) return null;
		}
		// what was printed is packed already
		const packed = zipSync(Object.fromEntries(this.#files), { level: 0, mtime: new Date(1980, 0, 2) });
		this.forget();
		return packed as Uint8Array<ArrayBuffer>;
	}

	*#pages(atlas: PrintedAtlas, index: readonly Drawing[]): Generator<Drawing> {
		yield* index;
		for (const [place, { make }] of atlas.sheets.entries()) {
			const page = this.#drawn.get(place) ?? make().drawing;
			this.#drawn.set(place, page);
			this.kept = this.#drawn.size;
			yield page;
		}
	}

	async #file(
		name: string,
		{ what, total }: { what: string; total: number },
		make: () => { readonly pages: readonly Drawing[]; readonly order: PressOrder }
	): Promise<Uint8Array<ArrayBuffer> | null> {
		const done = this.#files.get(name);
		if (done) return done;
		const { pages, order } = make();
		const printed = await this.#press.print(order, { pages, what, total, before: this.#files.size });
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
