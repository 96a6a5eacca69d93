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

/**
 * `given` is asked anew: after a record was saved the same page holds another catalogue, with the sources it cites. Lists of
 * options are made once for each: a form has many fields.
 */
export function setDesk(given: () => Given): DeskSetting {
	let links: () => readonly Option[] = () => [];
	const made = $derived(makeLists(given()));
	return setContext(KEY, {
		get catalogue() {
			return given().catalogue;
		},
		get locale() {
			return given().locale;
		},
		get kind() {
			return given().kind;
		},
		get lookup() {
			return made.lookup;
		},
		ownLinks: () => links(),
		tellLinks: (told) => (links = told),
		options: (to) => made.options(to)
	} satisfies DeskSetting);
}

function makeLists(given: Given): Pick<DeskSetting, 'lookup' | 'options'> {
	const made = new Map<string, readonly Option[]>();
	return {
		lookup: lookupIn(given),
		options: (to) => {
			const found = made.get(to) ?? optionsOf(to, given);
			made.set(to, found);
			return found;
		}
	};
}
