import type { SheetTemplate } from '$lib/domain/sheet/template';
import { loadOwnTemplates, loadTemplates } from './load-templates';

/** The templates of sheets, and whether anything can be written about them now. */
export class SheetTemplates {
	#all = $state.raw<readonly SheetTemplate[]>([]);
	/** They did not come. */
	failed = $state(false);
	/** What is shown is what this device kept: the server was not reached. */
	isKept = $state(false);
	isLoaded = $state(false);

	/** Those in use, by name. */
	readonly inUse = $derived(this.#all.filter(({ archived }) => !archived));
	readonly archived = $derived(this.#all.filter(({ archived }) => archived));

	/** Gets them. `mayKeep`: with whose they are and what is archived. */
	async load(mayKeep: boolean): Promise<void> {
		// everybody's list is asked for in any case: it is the one that this device keeps
		const everybodys = loadTemplates();
		const [kept, own] = await Promise.allSettled([everybodys, mayKeep ? loadOwnTemplates() : everybodys]);
		const come = own.status === 'fulfilled' ? own : kept;
		this.failed = come.status === 'rejected';
		this.isKept = mayKeep && own.status === 'rejected';
		if (come.status === 'rejected') console.warn(come.reason);
		else {
			this.#all = come.value;
			this.isLoaded = true;
		}
	}
}
