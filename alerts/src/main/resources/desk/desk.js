// The desk's page: follows the stream of alerts, and draws the list and one alert.

import { el, webLink, country, areaName, words, plural, capital, range, span } from '/parts.js';

const GRAVITY = { critical: 3, warning: 2, watch: 1 };
const SILENCE_MS = 40_000; // over twice the heartbeat
const NAME_KEY = 'tocsin.desk.name';

const alerts = new Map();
const byId = (id) => document.getElementById(id);
let selected = null;
let chosenByHand = false;
let pace = { now: Date.now(), at: performance.now(), speed: 1 };
let source = null;
let lastHeard = performance.now();
let lostSince = null;
let waitingForBoard = true;
let shownAcknowledgement = null;

// ---- time: the server's clock, which may run faster than ours ------------------------------------------

function now() {
  return pace.now + (performance.now() - pace.at) * pace.speed;
}

function setPace(data) {
  pace = { now: Date.parse(data.now), at: performance.now(), speed: data.speed || 1 };
}

const clockFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

function clock(instant) {
  if (!instant) return 'no time given';
  const date = new Date(instant);
  const sameDay = dayFormat.format(date) === dayFormat.format(new Date(now()));
  return (sameDay ? '' : dayFormat.format(date) + ', ') + clockFormat.format(date);
}

function timeOf(instant) {
  if (!instant) return el('span', {}, 'no time given');
  return el('time', { datetime: instant, title: `${instant}, here ${new Date(instant).toLocaleString()}` }, clock(instant));
}

function ago(instant) {
  const minutes = Math.floor((now() - Date.parse(instant)) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} min ago`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h ${minutes % 60} min ago`;
  return `${Math.floor(minutes / 1440)} days ago`;
}

function agoNode(instant) {
  return el('span', { 'data-ago': instant }, ago(instant));
}

// ---- the list ----------------------------------------------------------------------------------------

const isOpen = (alert) => alert.state !== 'resolved';
const seenBy = (alert) => alert.acknowledgement?.by ?? alert.acknowledgedBy ?? null;

/** Whoever acknowledged a warning has not seen that it became critical. */
function escalatedSince(alert) {
  const at = alert.acknowledgement?.at;
  return isOpen(alert) && at
    && (alert.history ?? []).some((step) => step.state === 'escalated' && Date.parse(step.at) > Date.parse(at));
}

const isSettled = (alert) => seenBy(alert) !== null && !escalatedSince(alert);
const tone = (alert) => (isOpen(alert) ? alert.severity : 'over');

function ordered() {
  const rank = (alert) => [isSettled(alert) ? 0 : 1, GRAVITY[alert.severity] ?? 0, Date.parse(alert.updated)];
  const open = [...alerts.values()].filter(isOpen).sort((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    return y[0] - x[0] || y[1] - x[1] || y[2] - x[2];
  });
  const past = [...alerts.values()].filter((a) => !isOpen(a)).sort((a, b) => Date.parse(b.updated) - Date.parse(a.updated));
  return { open, past };
}

function row(alert) {
  const by = seenBy(alert);
  return el('li', {}, el('button', {
    type: 'button',
    class: `row ${tone(alert)}${isSettled(alert) || !isOpen(alert) ? ' seen' : ''}`,
    'aria-current': alert.id === selected ? 'true' : null,
    'data-id': alert.id,
    onclick: () => choose(alert.id, true),
  },
  el('span', { class: 'first' },
    el('span', {}, el('span', { class: 'grade' }, isOpen(alert) ? capital(alert.severity) : 'Resolved'), ' ', areaName(alert.area)),
    agoNode(alert.updated)),
  el('span', { class: 'title' }, alert.headline ?? alert.id),
  isOpen(alert)
    ? el('span', { class: isSettled(alert) ? 'mark' : 'mark todo' }, standing(alert, by))
    : el('span', { class: 'mark' }, `was ${alert.severity}, peak of ${plural(peak(alert), 'voice', 'voices')}`)));
}

function standing(alert, by) {
  if (!by) return `${capital(alert.state)}, not acknowledged`;
  return escalatedSince(alert) ? `Escalated since ${by} acknowledged it` : `${capital(alert.state)}, acknowledged by ${by}`;
}

function peak(alert) {
  return Math.max(alert.observed, ...(alert.history ?? []).map((step) => step.observed));
}

function drawList() {
  const { open, past } = ordered();
  const focused = document.activeElement?.dataset?.id;
  byId('open').replaceChildren(...open.map(row));
  byId('resolved').replaceChildren(...past.slice(0, 50).map(row));
  byId('past').hidden = past.length === 0;
  byId('past-count').textContent = past.length > 50 ? `(50 of ${past.length})` : `(${past.length})`;
  byId('quiet').hidden = open.length > 0;
  if (focused) document.querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus();
  const todo = open.filter((alert) => !isSettled(alert)).length;
  byId('tally').textContent = open.length === 0
    ? 'No open alert'
    : `${plural(open.length, 'open alert', 'open alerts')}, ${todo === 0 ? 'all acknowledged' : `${todo} to acknowledge`}`;
  document.title = (todo > 0 ? `(${todo}) ` : '') + 'Tocsin desk';
}

// ---- one alert ---------------------------------------------------------------------------------------

function choose(id, byHand) {
  selected = id;
  chosenByHand = chosenByHand || byHand;
  shownAcknowledgement = null;
  if (byHand) {
    history.replaceState(null, '', '#' + encodeURIComponent(id));
    if (window.matchMedia('(max-width: 60rem)').matches) byId('detail').scrollIntoView();
  }
  draw();
}

function draw() {
  if (!chosenByHand || !alerts.has(selected)) {
    const { open, past } = ordered();
    const first = (open[0] ?? past[0])?.id;
    // A page opened on an alert's own address waits for it rather than showing another.
    if (!chosenByHand || !waitingForBoard) selected = first ?? selected;
  }
  drawList();
  drawDetail();
}

function drawDetail() {
  const alert = alerts.get(selected);
  const detail = byId('detail');
  if (!alert) {
    detail.replaceChildren(el('p', { class: 'quiet' }, 'No alert has rung yet.'));
    return;
  }
  const acknowledgement = acknowledgementPart(alert, detail.querySelector('.acknowledging'));
  detail.replaceChildren(el('article', { class: `sheet ${tone(alert)}`, 'aria-label': alert.headline },
    facts(alert),
    el('h2', {}, alert.headline ?? alert.id),
    el('p', { class: 'summary' }, alert.summary ?? ''),
    keyFacts(alert),
    sidesPart(alert),
    acknowledgement,
    el('div', { class: 'pair' },
      el('div', {}, wordsPart(alert)),
      el('div', {}, whyPart(alert), heardPart(alert), historyPart(alert))),
    el('p', { class: 'foot' }, `Alert ${alert.id}, revision ${alert.revision}`
      + (alert.configuration ? `, decided by configuration ${alert.configuration}. ` : '. '),
      webLink(new URL(`/api/alerts/${encodeURIComponent(alert.id)}`, location).href, 'All of it as JSON'))));
}

function facts(alert) {
  return el('p', { class: 'facts' },
    el('span', { class: 'grade' }, isOpen(alert) ? capital(alert.severity) : `Resolved (was ${alert.severity})`),
    el('strong', {}, areaName(alert.area)),
    el('span', {}, `${capital(alert.state)} `, agoNode(alert.updated), ', ', timeOf(alert.updated), ' UTC'));
}

function keyFacts(alert) {
  const places = alert.places.slice(0, 5).flatMap((place, i) => [i ? ', ' : '', placeNode(place)]);
  return el('dl', { class: 'key' },
    el('div', {}, el('dt', {}, 'What'), el('dd', {}, capital(alert.types.map(words).join(', ')) || 'Not stated')),
    el('div', {}, el('dt', {}, 'Where'), el('dd', {}, places.length ? places : 'Not stated')),
    el('div', {}, el('dt', {}, 'First report'), el('dd', {}, timeOf(firstHeard(alert)), ' UTC ',
      el('small', {}, 'raised ', timeOf(alert.raised)))),
    el('div', {}, el('dt', {}, 'Heard from'), el('dd', {},
      plural(alert.sources.length, 'independent newsroom', 'independent newsrooms'), ' ',
      el('small', {}, plural(alert.sources.reduce((sum, s) => sum + s.reports, 0), 'report', 'reports')))));
}

function firstHeard(alert) {
  const times = alert.sources.map((heard) => heard.first).filter(Boolean).sort((a, b) => Date.parse(a) - Date.parse(b));
  return times[0] ?? alert.raised;
}

function placeNode(place) {
  const map = `https://www.openstreetmap.org/?mlat=${place.latitude}&mlon=${place.longitude}#map=10/${place.latitude}/${place.longitude}`;
  const exact = place.precision === 'place' ? '' : ` (${place.precision}, ±${Math.round(place.radiusKm)} km)`;
  return el('span', {}, webLink(map, place.name), el('small', {}, exact));
}

function sidesPart(alert) {
  const border = /^([A-Z]{2})-([A-Z]{2})$/.exec(alert.area);
  const sides = new Set(border ? [border[1], border[2]] : []);
  alert.claims.forEach((claim) => sides.add(claim.claimant));
  alert.casualties.forEach((losses) => losses.claimant && sides.add(losses.claimant));
  const columns = [...sides].map((side) => sideColumn(country(side),
    alert.claims.filter((claim) => claim.claimant === side),
    alert.casualties.filter((losses) => losses.claimant === side)));
  const own = alert.casualties.filter((losses) => !losses.claimant);
  if (own.length) columns.push(sideColumn('Newsrooms, in their own words', [], own));
  return part('Who says what', el('div', { class: 'sides' }, columns));
}

function sideColumn(title, claims, casualties) {
  return el('section', { class: 'side' },
    el('h4', {}, title),
    claims.length || casualties.length ? null : el('p', { class: 'silent' }, 'Nothing heard from this side.'),
    el('ul', {}, claims.map((claim) => el('li', {},
      el('span', { class: 'verb' }, capital(claim.stance)), ' ',
      claim.types.map(words).join(', ') || (claim.stance === 'denies' ? 'it' : 'an attack'),
      claim.accuses ? ` by ${country(claim.accuses)}` : '',
      claim.places.length ? ` at ${claim.places.join(', ')}` : '', ' ',
      el('span', { class: 'small' }, `(${plural(claim.reports, 'report', 'reports')})`)))),
    casualties.length ? el('ul', { class: 'losses' }, casualties.map((losses) => el('li', {}, lossesText(losses)))) : null);
}

function lossesText(losses) {
  const counts = [['killed', losses.killed], ['wounded', losses.wounded], ['captured', losses.captured]]
    .map(([what, value]) => (range(value) === null ? null : `${range(value) === '0' ? 'none' : range(value)} ${what}`))
    .filter(Boolean);
  const side = losses.side ? `Losses of ${country(losses.side)}: ` : 'Losses, side not stated: ';
  return el('span', {}, side, el('span', { class: 'verb' }, counts.join(', ') || 'no number given'));
}

function wordsPart(alert) {
  if (!alert.evidence.length) return null;
  return part('The words it rests on', el('ol', { class: 'words' }, alert.evidence.map((evidence) => el('li', {},
    el('q', { dir: 'auto' }, evidence.text),
    el('p', {}, webLink(evidence.link, evidence.source ?? evidence.link), ', ', timeOf(evidence.published))))));
}

function heardPart(alert) {
  if (!alert.sources.length) return null;
  return part('Independent newsrooms', el('table', { class: 'heard' },
    el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, 'First (UTC)'), el('th', { scope: 'col' }, 'Newsroom'), el('th', { scope: 'col' }, 'Reports'))),
    el('tbody', {}, alert.sources.map((heard) => el('tr', {},
      el('td', {}, timeOf(heard.first)), el('td', {}, webLink(heard.link, heard.family)), el('td', {}, `${heard.reports}`))))));
}

function whyPart(alert) {
  const most = Math.max(alert.observed, alert.expected, 1);
  const bar = (value, high) => {
    const fill = el('span', { class: high ? 'fill high' : 'fill' });
    fill.style.width = `${(100 * value) / most}%`;
    return el('span', { class: 'track', 'aria-hidden': 'true' }, fill);
  };
  return part('Why it rang', el('div', { class: 'bars' },
    el('span', {}, `Heard in ${span(alert.window)}`), bar(alert.observed, true), el('b', {}, plural(alert.observed, 'voice', 'voices')),
    el('span', {}, 'Usual'), bar(alert.expected, false), el('b', {}, alert.expected.toFixed(1))),
  el('p', { class: 'small' }, chance(alert),
    ' A voice is a newsroom’s own reporting, or a claimant first heard in it; copies are not counted.'));
}

function chance(alert) {
  if (typeof alert.probability !== 'number') return '';
  const odds = alert.probability < 1e-6
    ? 'less than once in a million'
    : `about once in ${Number((1 / alert.probability).toPrecision(2)).toLocaleString('en-GB')}`;
  return `An ordinary ${span(alert.window)} here has so many voices ${odds}.`;
}

function historyPart(alert) {
  const steps = alert.history ?? [];
  if (!steps.length) return null;
  return part('What became of it', el('ol', { class: 'history' }, steps.map((step) => el('li', {},
    timeOf(step.at), el('span', { class: 'what' }, capital(step.state)),
    el('span', {}, `${capital(step.severity)}, ${plural(step.observed, 'voice', 'voices')}`)))));
}

function part(title, ...children) {
  return el('section', { class: 'part' }, el('h3', {}, title), ...children);
}

// ---- acknowledging -----------------------------------------------------------------------------------

/** Kept as it stands while somebody may be typing in it. */
function acknowledgementPart(alert, present) {
  const state = JSON.stringify([alert.id, seenBy(alert), alert.acknowledgement?.at ?? null, isOpen(alert), isSettled(alert)]);
  if (present && shownAcknowledgement === state) return present;
  shownAcknowledgement = state;
  const by = seenBy(alert);
  const note = alert.acknowledgement?.note;
  const seen = by ? el('p', { class: 'seenby' }, `Acknowledged by ${by}`,
    alert.acknowledgement ? el('span', {}, ', ', timeOf(alert.acknowledgement.at), ' UTC') : null,
    note ? `: ${note}` : '',
    escalatedSince(alert) ? el('strong', {}, '. It has escalated since.') : null) : null;
  return el('div', { class: 'acknowledging' }, seen, isOpen(alert) && !isSettled(alert) ? acknowledgeForm(alert) : null);
}

function acknowledgeForm(alert) {
  const name = el('input', { name: 'by', required: true, maxlength: '80', autocomplete: 'name', value: remembered() });
  const note = el('input', { name: 'note', maxlength: '500', autocomplete: 'off' });
  const button = el('button', { type: 'submit' }, 'Acknowledge');
  const problem = el('p', { class: 'problem', role: 'alert', hidden: true });
  const form = el('form', { class: 'ack' },
    el('label', {}, 'Your name', name), el('label', { class: 'wide' }, 'Note (optional)', note), button, problem);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    chosenByHand = true;
    button.disabled = true;
    problem.hidden = true;
    try {
      await acknowledge(alert.id, name.value.trim(), note.value.trim());
    } catch (error) {
      problem.textContent = `Not acknowledged: ${error.message}`;
      problem.hidden = false;
      button.disabled = false;
    }
  });
  return form;
}

async function acknowledge(id, by, note) {
  try { localStorage.setItem(NAME_KEY, by); } catch { /* private mode: asked again next time */ }
  const response = await fetch(`/api/alerts/${encodeURIComponent(id)}/acknowledgement`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ by, note: note || null }),
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error ?? `the desk answered ${response.status}`);
  const alert = alerts.get(id);
  if (alert) {
    alerts.set(id, { ...alert, acknowledgement: answer });
    draw();
  }
}

function remembered() {
  try { return localStorage.getItem(NAME_KEY) ?? ''; } catch { return ''; }
}

// ---- the bell: off until somebody asks for it, because a browser lets no page sound by itself -------------

let audio = null;

byId('sound').addEventListener('click', () => {
  if (audio) {
    audio.close();
    audio = null;
  } else {
    audio = new AudioContext();
    strike();
  }
  byId('sound').setAttribute('aria-pressed', String(audio !== null));
  byId('sound').textContent = audio ? 'Sound on' : 'Sound off';
});

/** Two strokes of a bell: a fundamental and the partials of a church bell, dying away. */
function strike() {
  if (!audio) return;
  for (const stroke of [0, 0.7]) {
    for (const [partial, loudness] of [[1, 0.25], [2, 0.16], [2.4, 0.1], [3, 0.08], [4.2, 0.04]]) {
      const tone = audio.createOscillator();
      const level = audio.createGain();
      const start = audio.currentTime + stroke;
      tone.frequency.value = 330 * partial;
      level.gain.setValueAtTime(loudness, start);
      level.gain.exponentialRampToValueAtTime(0.0001, start + 2.5 / partial);
      tone.connect(level).connect(audio.destination);
      tone.start(start);
      tone.stop(start + 2.6);
    }
  }
}

// ---- the stream --------------------------------------------------------------------------------------

function connect() {
  source?.close();
  source = new EventSource('/api/alerts/stream');
  source.addEventListener('board', (event) => {
    const data = JSON.parse(event.data);
    heard(data);
    if (data.full) alerts.clear();
    scheduleDraw();
  });
  source.addEventListener('clock', (event) => heard(JSON.parse(event.data)));
  source.addEventListener('alert', (event) => {
    lastHeard = performance.now();
    const alert = JSON.parse(event.data);
    announce(alert, alerts.get(alert.id));
    alerts.set(alert.id, alert);
    scheduleDraw();
  });
  source.onerror = () => {
    lost();
    if (source.readyState === EventSource.CLOSED) setTimeout(connect, 3000);
  };
}

let drawing = false;
function scheduleDraw() {
  if (drawing) return;
  drawing = true;
  // Not an animation frame: those stand still in a tab in the background, whose title must still count.
  setTimeout(() => { drawing = false; waitingForBoard = false; draw(); }, 30);
}

function heard(time) {
  setPace(time);
  lastHeard = performance.now();
  lostSince = null;
  byId('stale').hidden = true;
  byId('link').textContent = time.speed > 1.01 ? `Live, replay at ${Math.round(time.speed)}×` : 'Live';
  byId('link').className = 'link live';
  tick();
}

function lost() {
  if (lostSince === null) lostSince = now();
  byId('link').textContent = 'Connecting';
  byId('link').className = 'link';
  byId('stale').textContent = `Connection lost at ${clockFormat.format(lostSince)} UTC. What you see may be old.`;
  byId('stale').hidden = false;
}

function announce(alert, before) {
  const rings = alert.state === 'raised' || alert.state === 'escalated';
  const fresh = now() - Date.parse(alert.updated) < 10 * 60_000 * pace.speed;
  if (rings && fresh && before?.revision !== alert.revision) {
    byId('spoken').textContent = `${capital(alert.severity)} ${alert.state}: ${alert.headline}`;
    strike();
  }
}

function tick() {
  byId('now').textContent = clockFormat.format(now());
  document.querySelectorAll('[data-ago]').forEach((node) => { node.textContent = ago(node.dataset.ago); });
}

setInterval(() => {
  tick();
  if (performance.now() - lastHeard > SILENCE_MS) {
    lastHeard = performance.now();
    lost();
    connect();
  }
}, 1000);

// Whoever works in an alert stays with it, whatever else rings; the list and the spoken line tell of that.
byId('detail').addEventListener('focusin', (event) => { chosenByHand = chosenByHand || event.target !== byId('detail'); });

if (location.hash.length > 1) {
  selected = decodeURIComponent(location.hash.slice(1));
  chosenByHand = true;
}
connect();
