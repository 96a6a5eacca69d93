import { getContext, setContext } from 'svelte';
import type { Catalogue } from '$lib/domain/catalogue/catalogue';
import type { Locale } from '$lib/domain/names';
import type { RecordKind } from '$lib/domain/records/record-kind';
import { lookupIn, type Option, optionsOf, type Telling } from './value-text';

/** What the fields of a form are told with and read by. */
export interface DeskSetting extends Telling {
	readonly kind: RecordKind;
	/** Links of the very chain, as it is in the form, which says so by `tellLinks`. */
	readonly ownLinks: () => readonly Option[];
	readonly tellLinks: (links: () => readonly Option[]) => void;
	readonly lookup: ReturnType<typeof lookupIn>;
	readonly options: (to: Parameters<typeof optionsOf>[0]) => readonly Option[];
}

const KEY = Symbol('desk');

export const getDesk = (): DeskSetting => getContext(KEY);

interface Given {
	readonly catalogue: Catalogue;
	readonly locale: Locale;
	readonly kind: RecordKind;
}

/** Lists of options are made once: a form has many fields. */
export function setDesk(given: Given): DeskSetting {
	let links: () => readonly Option[] = () => [];
	const made = new Map<string, readonly Option[]>();
	const setting: DeskSetting = {
		...given,
		ownLinks: () => links(),
		tellLinks: (told) => (links = told),
		lookup: lookupIn(given),
		options: (to) => {
			const found = made.get(to) ?? optionsOf(to, given);
			made.set(to, found);
			return found;
		}
	};
	return setContext(KEY, setting);
}
