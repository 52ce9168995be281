// Countries as areas that share their border lines, from Natural Earth by way of a TopoJSON file.
import countries from 'i18n-iso-countries';

/** Areas without a code of their own, by international recognition; none of them makes a border with its country. */
const WITHOUT_CODE = {
    'Kosovo': 'XK', 'Somaliland': 'SO', 'N. Cyprus': 'CY', 'Cyprus U.N. Buffer Zone': 'CY', 'Dhekelia': 'CY',
    'Akrotiri': 'CY', 'Siachen Glacier': 'IN', 'Baikonur': 'KZ', 'USNB Guantanamo Bay': 'CU',
};

/** Coasts are drawn no finer than this, in degrees; lines between countries stay as they are. */
const COAST = 0.02;

/** Lines of so many points are left whole: they may be all that an islet has. */
const SHORT = 12;

/** Some islets of the source have shrunk to a line; they are left out. */
const LEAST_CORNERS = 3;

/** Points are kept to a ten-thousandth of a degree, some ten metres. */
const SCALE = 10_000;

/** The lines of the table: ARC lines first, then one AREA line for each polygon of a country. */
export function shapes(topology) {
    const { scale, translate } = topology.transform;
    const areas = topology.objects.countries.geometries
        .map(geometry => ({
            country: WITHOUT_CODE[geometry.properties.name] ?? countries.numericToAlpha2(geometry.id ?? ''),
            polygons: geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs ?? [],
        }))
        .filter(area => area.country);
    const users = new Map();
    for (const area of areas) {
        for (const index of area.polygons.flat(2).map(number)) {
            users.set(index, (users.get(index) ?? new Set()).add(area.country));
        }
    }
    const arcs = [...users.keys()].sort((a, b) => a - b).map(index => {
        const points = decode(topology.arcs[index], scale, translate);
        return ['ARC', index, encode(users.get(index).size > 1 ? points : simplify(points, COAST))].join('\t');
    });
    const corners = ring => ring.reduce((sum, reference) => sum + topology.arcs[number(reference)].length - 1, 0);
    const polygons = areas
        .flatMap(area => area.polygons
            .filter(rings => corners(rings[0]) >= LEAST_CORNERS)
            .map(rings => rings.filter(ring => corners(ring) >= LEAST_CORNERS))
            .map(rings => ['AREA', area.country, rings.map(ring => ring.join(' ')).join(';')].join('\t')))
        .sort();
    return [
        '# Countries and the lines between them, made by gazetteer/build; do not edit. From Natural Earth 1:10m, public domain.',
        ...arcs,
        ...polygons,
    ];
}

/** TopoJSON writes an arc that runs backwards as the complement of its number. */
const number = reference => (reference < 0 ? ~reference : reference);

function decode(arc, scale, translate) {
    let x = 0;
    let y = 0;
    return arc.map(([east, north]) => {
        x += east;
        y += north;
        return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
}

/** Longitudes and latitudes in turn, each but the first pair as the step from the one before. */
function encode(points) {
    let before = [0, 0];
    return points.flatMap(point => {
        const rounded = point.map(degrees => Math.round(degrees * SCALE));
        const step = [rounded[0] - before[0], rounded[1] - before[1]];
        before = rounded;
        return step;
    }).join(' ');
}

/** Ramer-Douglas-Peucker; the ends stay. A short line stays whole, and a closed one keeps three points and its end, an open one its
 * middle, so that no ring shrinks to a line. */
function simplify(points, tolerance) {
    if (points.length <= SHORT) {
        return points;
    }
    const keep = new Set([0, points.length - 1]);
    const closed = points[0][0] === points.at(-1)[0] && points[0][1] === points.at(-1)[1];
    const open = closed
        ? [[0, Math.floor(points.length / 3)], [Math.floor(points.length / 3), Math.floor(2 * points.length / 3)],
            [Math.floor(2 * points.length / 3), points.length - 1]]
        : [[0, Math.floor(points.length / 2)], [Math.floor(points.length / 2), points.length - 1]];
    open.flat().forEach(index => keep.add(index));
    while (open.length > 0) {
        const [from, to] = open.pop();
        let furthest = -1;
        let most = tolerance;
        for (let i = from + 1; i < to; i++) {
            const apart = distance(points[i], points[from], points[to]);
            if (apart > most) {
                most = apart;
                furthest = i;
            }
        }
        if (furthest > 0) {
            keep.add(furthest);
            open.push([from, furthest], [furthest, to]);
        }
    }
    return points.filter((_, index) => keep.has(index));
}

function distance([x, y], [x1, y1], [x2, y2]) {
    const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
    const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
    return Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1));
}
