import { expect, test } from 'vitest';
import type { DrawnMark } from '../../domain/sheet/drawing.ts';
import { writeMarks } from './write-marks.ts';

test('a place to press leads to the web and to nothing else', () => {
	const written = (url: string) => {
		const link: DrawnMark = { kind: 'link', x: 0, y: 0, width: 9, height: 9, to: { url } };
		return writeMarks([link], { prefix: '', text: () => '' });
	};
	expect(written('https://example.org/?a=1&b="')).toContain('<a href="https://example.org/?a=1&amp;b=%22"');
	for (const url of ['javascript:alert(1)', 'data:text/html,x', '/relative', 'file:///etc/passwd'])
		expect(written(url)).not.toContain('<a');
});
