// Which border is near a place, and how far: by the lines between countries and the table of disputed lines.

/** What is further from every border, in kilometres, is not at one. */
const FURTHEST = 100;

/** Side of a cell of the index, in degrees. */
const CELL = 0.5;

/** The mean earth radius of 6371 km (IUGG). */
const KM_A_DEGREE = 6371 * Math.PI / 180;

/** A search over the ARC and AREA lines of the shapes and the lines of disputed.tsv. */
export function nearestBorder(shapeLines, disputedLines) {
    const cells = new Map();
    const enter = (border, [x1, y1], [x2, y2]) => {
        const piece = { border, x1, y1, x2, y2 };
        for (let x = Math.floor(Math.min(x1, x2) / CELL); x <= Math.floor(Math.max(x1, x2) / CELL); x++) {
            for (let y = Math.floor(Math.min(y1, y2) / CELL); y <= Math.floor(Math.max(y1, y2) / CELL); y++) {
                const key = `${x} ${y}`;
                cells.has(key) ? cells.get(key).push(piece) : cells.set(key, [piece]);
            }
        }
    };
    for (const { border, points } of [...drawn(shapeLines), ...disputed(disputedLines)]) {
        points.slice(1).forEach((point, index) => enter(border, points[index], point));
    }
    return (country, latitude, longitude) => {
        const scale = Math.cos(latitude * Math.PI / 180);
        const north = FURTHEST / KM_A_DEGREE;
        const east = north / Math.max(0.05, scale);
        let best = null;
        for (let x = Math.floor((longitude - east) / CELL); x <= Math.floor((longitude + east) / CELL); x++) {
            for (let y = Math.floor((latitude - north) / CELL); y <= Math.floor((latitude + north) / CELL); y++) {
                for (const piece of cells.get(`${x} ${y}`) ?? []) {
                    if (!piece.border.includes(country)) {
                        continue;
                    }
                    const kilometres = distance(piece, latitude, longitude, scale);
                    if (kilometres <= (best?.kilometres ?? FURTHEST)) {
                        best = { border: piece.border, kilometres };
                    }
                }
            }
        }
        return best;
    };
}

function distance({ x1, y1, x2, y2 }, latitude, longitude, scale) {
    const [ax, ay] = [(x1 - longitude) * KM_A_DEGREE * scale, (y1 - latitude) * KM_A_DEGREE];
    const [bx, by] = [(x2 - longitude) * KM_A_DEGREE * scale, (y2 - latitude) * KM_A_DEGREE];
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const along = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * (bx - ax) + ay * (by - ay)) / length));
    return Math.hypot(ax + along * (bx - ax), ay + along * (by - ay));
}

function* drawn(lines) {
    const arcs = new Map();
    const users = new Map();
    for (const line of lines) {
        const [kind, key, value] = line.split('\t');
        if (kind === 'ARC') {
            arcs.set(Number(key), points(value));
        } else if (kind === 'AREA') {
            for (const reference of value.split(/[ ;]/).map(Number)) {
                const arc = reference < 0 ? ~reference : reference;
                users.set(arc, (users.get(arc) ?? new Set()).add(key));
            }
        }
    }
    for (const [arc, countries] of users) {
        if (countries.size === 2) {
            yield { border: [...countries].sort().join('-'), points: arcs.get(arc) };
        }
    }
}

function points(steps) {
    const numbers = steps.split(' ').map(Number);
    let [x, y] = [0, 0];
    const out = [];
    for (let i = 0; i < numbers.length; i += 2) {
        x += numbers[i];
        y += numbers[i + 1];
        out.push([x / 10_000, y / 10_000]);
    }
    return out;
}

function* disputed(lines) {
    for (const line of lines.filter(each => each.startsWith('LINE'))) {
        const fields = line.split('\t');
        if (fields[7]) {
            yield { border: fields[2], points: fields[7].split(',').map(point => point.trim().split(' ').map(Number)) };
        }
    }
}
