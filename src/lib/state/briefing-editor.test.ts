import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Briefing, BriefingId, KeptBriefing } from '../domain/briefing/briefing.ts';
import { testBriefing } from '../domain/briefing/test-briefing.ts';
import { BriefingEditor, type Saved } from './briefing-editor.svelte.ts';

const kept = (version = 1): KeptBriefing => ({
	id: 'b1' as BriefingId,
	briefing: testBriefing(['a', 'b']),
	author: '王',
	madeAt: 0,
	changedAt: 0,
	changedBy: '王',
	version,
	archived: false
});
const titled = (briefing: Briefing, zh: string): Briefing => ({ ...briefing, title: { zh, en: '', ru: '' } });

let stored: Map<string, string>;
beforeEach(() => {
	vi.useFakeTimers({ now: 1_000_000 });
	stored = new Map();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => stored.get(key) ?? null,
		setItem: (key: string, value: string) => stored.set(key, value),
		removeItem: (key: string) => stored.delete(key)
	});
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

/** An editor whose server answers as told, in turn, and then that it was kept. */
function opened(answers: Saved[] = [], sent: { title: string; version: number }[] = []) {
	const editor = new BriefingEditor(kept(), (briefing, version) => {
		sent.push({ title: briefing.title.zh, version });
		return Promise.resolve(answers.shift() ?? { kind: 'saved', version: version + 1 });
	});
	const type = (zh: string) => editor.change(titled(editor.briefing, zh), 'title');
	return { editor, sent, type };
}
const rested = () => vi.advanceTimersByTimeAsync(1_000);

test('a word is undone as one, and what was undone comes back', () => {
	const { editor, type } = opened();
	for (const text of ['大', '大豆', '大豆链']) type(text);
	vi.advanceTimersByTime(2_000);
	type('大豆产业链');
	editor.undo();
	expect(editor.briefing.title.zh).toBe('大豆链');
	editor.undo();
	expect([editor.briefing.title.zh, editor.canUndo]).toEqual(['简报', false]);
	editor.redo();
	editor.redo();
	expect([editor.briefing.title.zh, editor.canRedo]).toEqual(['大豆产业链', false]);
});

test('what is typed is sent when it rests, once, upon the version before', async () => {
	const { editor, sent, type } = opened();
	for (const text of ['一', '二', '三']) type(text);
	expect(editor.status).toBe('waiting');
	await rested();
	expect(sent).toEqual([{ title: '三', version: 1 }]);
	expect([editor.status, editor.version]).toEqual(['saved', 2]);
	type('四');
	await rested();
	expect(sent[1]).toEqual({ title: '四', version: 2 });
});

test('what no server took stays in the browser until one does, and comes back when it is opened again', async () => {
	const lost: Saved = { kind: 'lost', words: 'no network' };
	const { editor, type } = opened([lost]);
	type('未保存');
	await rested();
	expect([editor.status, editor.words]).toEqual(['lost', 'no network']);
	expect(stored.size).toBe(1);
	const again = opened();
	again.editor.takeDraft();
	expect([again.editor.briefing.title.zh, again.editor.isDraft]).toEqual(['未保存', true]);
	await rested();
	expect(again.sent).toEqual([{ title: '未保存', version: 1 }]);
	expect(stored.size).toBe(0);
});

test('what is typed while something is being sent is kept upon what was sent', async () => {
	let answer: (saved: Saved) => void = () => {};
	const editor = new BriefingEditor(kept(), () => new Promise((resolve) => (answer = resolve)));
	editor.change(titled(editor.briefing, 'first'));
	await rested();
	editor.change(titled(editor.briefing, 'second'));
	answer({ kind: 'saved', version: 2 });
	await vi.advanceTimersByTimeAsync(1);
	const draft = JSON.parse([...stored.values()][0] ?? '') as { version: number; briefing: Briefing };
	expect([draft.version, draft.briefing.title.zh]).toEqual([2, 'second']);
});

test('of two who changed it either can stand, and mine is undone to', async () => {
	const present = { ...kept(5), briefing: titled(testBriefing(['a']), 'theirs'), changedBy: '李' };
	const { editor, sent, type } = opened([{ kind: 'stale', present }]);
	type('mine');
	await rested();
	expect([editor.status, editor.present?.changedBy]).toEqual(['stale', '李']);
	editor.writeOver();
	await rested();
	expect(sent.at(-1)).toEqual({ title: 'mine', version: 5 });
	const other = opened([{ kind: 'stale', present }]);
	other.type('mine');
	await rested();
	other.editor.takeTheirs();
	expect([other.editor.briefing.title.zh, other.editor.version]).toEqual(['theirs', 5]);
	other.editor.undo();
	expect(other.editor.briefing.title.zh).toBe('mine');
});

test('a scene that is gone is selected no more', () => {
	const { editor } = opened();
	editor.selected = editor.briefing.scenes[1]?.id ?? editor.selected;
	editor.change({ ...editor.briefing, scenes: editor.briefing.scenes.slice(0, 1) });
	expect(editor.scene?.id).toBe('a');
});
