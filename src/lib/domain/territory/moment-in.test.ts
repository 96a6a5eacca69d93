import { expect, test } from 'vitest';
import { day } from '../roadmap/test-roadmap.ts';
import { momentIn } from './moment-in.ts';

test.each([
	// China keeps UTC+8 all year
	['Asia/Shanghai', '2026-12-03', 540, '2026-12-03T01:00:00Z'],
	['Asia/Shanghai', '2026-12-03', 0, '2026-12-02T16:00:00Z'],
	['Asia/Shanghai', '2026-12-03', 1470, '2026-12-03T16:30:00Z'],
	// UTC+1, and UTC+2 from 2026-03-29, 2 o'clock, on: that hour is not there
	['Europe/Berlin', '2026-03-29', 60, '2026-03-29T00:00:00Z'],
	['Europe/Berlin', '2026-03-29', 150, '2026-03-29T01:30:00Z'],
	['Europe/Berlin', '2026-03-29', 240, '2026-03-29T02:00:00Z'],
	['America/St_Johns', '2026-12-03', 540, '2026-12-03T12:30:00Z']
])('in %s on %s, %i minutes after midnight are %s', (timeZone, iso, minutes, expected) =>
	expect(new Date(momentIn(timeZone, { day: day(iso), minutes })).toISOString()).toBe(expected.replace('Z', '.000Z'))
);
