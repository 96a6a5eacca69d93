import { createSubscriber } from 'svelte/reactivity';

const subscribe = createSubscriber((update) => {
	const dark = matchMedia('(prefers-color-scheme: dark)');
	dark.addEventListener('change', update);
	addEventListener('hetu-theme', update);
	return () => {
		dark.removeEventListener('change', update);
		removeEventListener('hetu-theme', update);
	};
});

/** Light or dark as it is shown now: the reader's choice, else the system's. */
export function currentScheme(): 'light' | 'dark' {
	if (typeof document === 'undefined') return 'light';
	subscribe();
	const chosen = document.documentElement.dataset.theme;
	if (chosen === 'light' || chosen === 'dark') return chosen;
	return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
