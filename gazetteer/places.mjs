// Joins lists of the world's cities, all from GeoNames, so that their spellings add up.
import fs from 'node:fs';
import path from 'node:path';

/** The languages that items are coded in; their names for cities are added. */
const LANGUAGES = ['en', 'ru', 'az', 'hy', 'tr', 'fr', 'es', 'ar'];

/** Entries of one name this near, in degrees, are one place whose point was moved between the lists. */
const SAME_PLACE = 0.1;

/** Entries this near are one place whatever their names: GeoNames gives two places no common point. */
const SAME_POINT = 0.0002;

/** Divisions that are called by a bearing alone are named in full where they matter. */
const BEARING = /^(the )?(central|capital|centre|center|north|south|east|west|northern|southern|eastern|western|(north|south)[ -]?(east|west)(ern)?)( (district|region|municipality|county|province|area|division|city))?$/i;

/** A division whose places reach further than this, in kilometres, has a far-off island or a wrong code among them. */
const WIDEST = 1500;

/**
 * The lines of the table: id, name, other names, country, first-level division, latitude, longitude, GeoNames
 * feature code, population, radius in kilometres (of divisions), nearest border of its country and kilometres to it
 * (where it is near).
 */
export function places({ populated, named, firstLevel, secondLevel, translations, border }) {
    const cities = populated.map(city => ({
        id: city.cityId,
        name: city.name,
        names: new Set(),
        country: city.country,
        admin1: city.adminCode,
        admin2: '',
        latitude: city.loc.coordinates[1],
        longitude: city.loc.coordinates[0],
        feature: city.featureCode,
        population: city.population,
    }));
    join(cities, named);
    translate(cities, translations);
    const divisions = [
        ...areas(firstLevel, cities, city => `${city.country}.${city.admin1}`, 'ADM1'),
        ...areas(secondLevel, cities, city => `${city.country}.${city.admin1}.${city.admin2}`, 'ADM2'),
    ];
    const rows = [...cities, ...divisions].map(place => row(place, border)).sort();
    return [
        '# Places of the world, made by gazetteer/build; do not edit. From GeoNames (https://www.geonames.org/), CC BY 4.0.',
        ...rows,
    ];
}

function fold(name) {
    return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

const cell = (country, latitude, longitude) =>
    `${country} ${Math.floor(latitude / SAME_PLACE)} ${Math.floor(longitude / SAME_PLACE)}`;

/** Adds names and second-level divisions of `named` to the cities that are in both lists, and the rest as new. */
function join(cities, named) {
    const cells = new Map();
    const enter = city => {
        const key = cell(city.country, city.latitude, city.longitude);
        cells.has(key) ? cells.get(key).push(city) : cells.set(key, [city]);
    };
    cities.forEach(enter);
    for (const other of named) {
        const latitude = Number(other.lat);
        const longitude = Number(other.lng);
        const near = [];
        for (const north of [-SAME_PLACE, 0, SAME_PLACE]) {
            for (const east of [-SAME_PLACE, 0, SAME_PLACE]) {
                near.push(...(cells.get(cell(other.country, latitude + north, longitude + east)) ?? []));
            }
        }
        const same = nearest(near, other.name, latitude, longitude);
        if (same) {
            same.names.add(other.name);
            same.admin1 = other.admin1 || same.admin1;
            same.admin2 = other.admin2 || same.admin2;
        } else {
            const city = {
                id: '', name: other.name, names: new Set(), country: other.country, admin1: other.admin1,
                admin2: other.admin2, latitude, longitude, feature: 'PPL', population: 0,
            };
            cities.push(city);
            enter(city);
        }
    }
}

function nearest(near, name, latitude, longitude) {
    let best = null;
    let least = Infinity;
    for (const city of near) {
        const apart = Math.max(Math.abs(city.latitude - latitude), Math.abs(city.longitude - longitude));
        const within = fold(city.name) === fold(name) ? SAME_PLACE : SAME_POINT;
        if (apart <= within && apart < least) {
            best = city;
            least = apart;
        }
    }
    return best;
}

function translate(cities, folder) {
    const byId = new Map(cities.filter(city => city.id).map(city => [String(city.id), city]));
    for (const language of LANGUAGES) {
        const file = path.join(folder, language, 'LC_MESSAGES', 'geonames.mo');
        for (const [id, name] of messages(fs.readFileSync(file))) {
            // "Cincinnati, Ohio" tells two cities apart; the name is what stands before the comma.
            byId.get(id)?.names.add(name.split(/[,،(]/)[0].trim());
        }
    }
}

/** Pairs of message and translation of a GNU gettext .mo file (gettext manual, "The Format of GNU MO Files"). */
function* messages(buffer) {
    const magic = buffer.readUInt32LE(0);
    if (magic !== 0x950412de) {
        throw new Error(`expected a little-endian .mo file, found ${magic.toString(16)}`);
    }
    const count = buffer.readUInt32LE(8);
    const originals = buffer.readUInt32LE(12);
    const translated = buffer.readUInt32LE(16);
    const text = at => buffer.toString('utf8', buffer.readUInt32LE(at + 4),
        buffer.readUInt32LE(at + 4) + buffer.readUInt32LE(at));
    for (let i = 0; i < count; i++) {
        yield [text(originals + 8 * i), text(translated + 8 * i)];
    }
}

/** Divisions at the middle of their places, as wide as these reach. */
function areas(list, cities, code, feature) {
    const members = new Map();
    for (const city of cities) {
        const key = code(city);
        members.has(key) ? members.get(key).push(city) : members.set(key, [city]);
    }
    const found = [];
    for (const { code: key, name } of list) {
        const inside = members.get(key);
        if (!inside || BEARING.test(name)) {
            continue;
        }
        const latitude = median(inside.map(city => city.latitude));
        const longitude = median(inside.map(city => city.longitude));
        const reach = inside.map(city => kilometres(city.latitude, city.longitude, latitude, longitude))
            .sort((a, b) => a - b);
        const parts = key.split('.');
        found.push({
            id: '', name, names: new Set(), country: parts[0], admin1: parts[1], latitude, longitude, feature,
            population: inside.reduce((sum, city) => sum + city.population, 0),
            radius: Math.min(WIDEST, Math.ceil(reach[Math.floor((reach.length - 1) * 0.95)] + 5)),
        });
    }
    return found;
}

function median(numbers) {
    const sorted = numbers.slice().sort((a, b) => a - b);
    return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
}

/** Good enough for the reach of a division: the earth a sphere, the division flat. */
function kilometres(latitude, longitude, toLatitude, toLongitude) {
    const north = (latitude - toLatitude) * 111.2;
    const east = (longitude - toLongitude) * 111.2 * Math.cos(latitude * Math.PI / 180);
    return Math.hypot(north, east);
}

function row(place, border) {
    const clean = name => name.replace(/[\t\n|]/g, ' ').trim();
    const names = [...new Set([...place.names].map(clean))].filter(name => name && name !== clean(place.name));
    return [
        place.id, clean(place.name), names.join('|'), place.country, place.admin1,
        place.latitude.toFixed(4), place.longitude.toFixed(4), place.feature, place.population, place.radius ?? '',
        ...near(border(place.country, place.latitude, place.longitude)),
    ].join('\t');
}

function near(border) {
    return border ? [border.border, border.kilometres.toFixed(1)] : ['', ''];
}
