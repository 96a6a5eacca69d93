import { expect, test } from 'vitest';
import { kmlText } from './kml.ts';
import { recordsOf } from './test-records.ts';

const textOf = (...given: Parameters<typeof recordsOf>): string => [...kmlText(recordsOf(...given))].join('');

test('names a record in the reader’s language, and holds its values by a schema with units', () => {
	const text = textOf([
		{
			name: { zh: '豆<油>', en: 'Oil & meal', ru: null, aliases: [] },
			position: [122, 42],
			landHa: 2.5,
			stage: 'commenced'
		}
	]);
	expect(text).toContain('<Placemark><name>Oil &amp; meal</name><styleUrl>#committed</styleUrl>');
	expect(text).toContain('<SimpleField type="double" name="land_ha"><displayName>land_ha (ha)</displayName>');
	expect(text).toContain('<SimpleData name="name_zh">豆&lt;油&gt;</SimpleData>');
	expect(text).toContain('<SimpleData name="land_ha">2.5</SimpleData>');
	expect(text).toContain('<Point><coordinates>122,42</coordinates></Point></Placemark>');
});

test('lists a record without a position, and puts it nowhere', () =>
	expect(textOf([{}])).toMatch(/<\/ExtendedData><\/Placemark>/));

test('leaves out what is not disclosed', () => expect(textOf([{}])).not.toContain('<SimpleData name="jobs">'));

test('a candidate looks otherwise than what is contracted', () => {
	expect(textOf([{ stage: 'planned' }])).toContain('<styleUrl>#candidate</styleUrl>');
	expect(textOf([{ stage: 'contracted' }])).toContain('<styleUrl>#contracted</styleUrl>');
	// blue, green, red, as KML has it: #173E64
	expect(textOf([])).toContain('<Style id="committed"><IconStyle><color>ff643e17</color></IconStyle>');
});

test('says in its description whose data these are', () =>
	expect(textOf([], { crs: 'gcj02' })).toContain(
		'<description>Portfolio: 试\nNotice: 试\nFilter: all\nCoordinates: GCJ-02</description>'
	));

test('an outline has its hole', () => {
	const [outline = ''] = /<Polygon>.*?<\/Polygon>/.exec(textOf([], { layers: ['divisions'] })) ?? [];
	expect(outline).toMatch(/^<Polygon><outerBoundaryIs><LinearRing><coordinates>121,41 122,41 .*<innerBoundaryIs>/);
});
