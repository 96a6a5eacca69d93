import '../../app.css';
import { mount } from 'svelte';
import type { BriefingPack } from '$lib/domain/briefing/pack';
import { LOCALES } from '$lib/domain/names';
import PlayerFile from './PlayerFile.svelte';

/** Where a file was opened: it has its briefing, and there is nothing else to ask. `paper/offline-file` writes it. */
const text = document.getElementById('pack')?.textContent;
const target = document.querySelector('.app');
if (!text || !target) throw new Error('this is no file of a briefing');
mount(PlayerFile, {
	target,
	props: {
		// whoever wrote the code into the file wrote the pack beside it
		pack: JSON.parse(text) as BriefingPack,
		opened: LOCALES.find((locale) => document.documentElement.lang.startsWith(locale)) ?? 'zh'
	}
});
