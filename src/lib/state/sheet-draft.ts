import type { SheetLogo } from '$lib/domain/sheet/sheet';
import type { SheetSpec } from '$lib/domain/sheet/spec';

const KEPT = 'hetu-sheet';

/** A sheet as it was left: texts and a logo for which an address has no room. */
interface SheetDraft {
	/** Of the address that it belongs to. */
	readonly text: string | null;
	readonly spec: SheetSpec;
	readonly logo: SheetLogo | null;
}

interface Kept extends SheetDraft {
	/** Where it was written from, and when: a page that is closed at once leaves its address as it was. */
	readonly search: string;
	readonly at: number;
}

/** A reload comes back as soon as this. */
const JUST_NOW_MS = 10_000;

/** Keeps a sheet in this browser: a reload or a crash loses nothing that was typed. */
export function keepDraft(draft: SheetDraft): void {
	const logo = draft.logo && { ...draft.logo, bytes: toText(draft.logo.bytes) };
	try {
		const { search } = location;
		localStorage.setItem(KEPT, JSON.stringify({ ...draft, logo, search, at: Date.now() }));
	} catch (error) {
		// storage may be full or forbidden; the address still holds most of it
		console.info('the sheet is not kept', error);
	}
}

/**
 * The sheet that was left last, where an address is still its own; else `null`. `isOpening`: an address that had no time
 * to follow the last change counts too.
 */
export function keptDraft(text: string | null, isOpening: boolean): SheetDraft | null {
	try {
		const kept = JSON.parse(localStorage.getItem(KEPT) ?? 'null') as
			(Omit<Kept, 'logo'> & { readonly logo: (Omit<SheetLogo, 'bytes'> & { readonly bytes: string }) | null }) | null;
		if (!kept) return null;
		const isLeftBehind = isOpening && kept.search === location.search && Date.now() - kept.at < JUST_NOW_MS;
		if (kept.text !== text && !isLeftBehind) return null;
		return { ...kept, logo: kept.logo && { ...kept.logo, bytes: fromText(kept.logo.bytes) } };
	} catch {
		// there is no storage, as on the server, or another program has written into it
		return null;
	}
}

const toText = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const fromText = (text: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
