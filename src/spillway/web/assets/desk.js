// The desk: where the pictures lie, and where the answer's places are marked on them.
// The pictures stay in the browser. They go to the page's server, in memory, with each question, and are never stored.
// `props.value` = {pictures: [{name, url}], shown}; `props.regions` = [{page, box | point, label}]; `props.words`.

const MAX_BYTES = 29 * 1024 * 1024; // of the files: base64 adds a third, and the API takes 40 MiB

const desk = element.querySelector('.sp-desk');
let broken = new Set(); // names of files that this browser can't show
let complaint = '';

const pictures = () => (props.value && props.value.pictures) || [];
const shown = () => Math.min((props.value && props.value.shown) || 0, Math.max(0, pictures().length - 1));

function put(list, at) {
  props.value = { pictures: list, shown: at };
  draw();
}

function lay(list, at) {
  props.regions = [];
  put(list, at);
  trigger('laid');
}

function node(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

function readUrl(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

async function take(files, replace) {
  const chosen = [...files].filter((file) => file && file.size);
  if (!chosen.length) return;
  const kept = replace ? [] : pictures().slice();
  const size = kept.reduce((sum, p) => sum + p.url.length * 0.75, 0) + chosen.reduce((sum, f) => sum + f.size, 0);
  if (size > MAX_BYTES) {
    complaint = props.words.too_large.replace('{}', Math.round(MAX_BYTES / 1024 / 1024));
    return draw();
  }
  complaint = '';
  const first = kept.length;
  for (const file of chosen) kept.push({ name: file.name || 'picture', url: await readUrl(file) });
  lay(kept, first);
}

function remove(at) {
  complaint = '';
  lay(pictures().filter((_, number) => number !== at), Math.max(0, at - 1));
}

const picker = node('input', { type: 'file', accept: 'image/*', multiple: '', hidden: '', id: 'sp-file' });
picker.addEventListener('change', () => { take(picker.files, false); picker.value = ''; });

function emptyZone() {
  return node('button', { type: 'button', class: 'sp-drop', onclick: () => picker.click() },
    node('b', {}, props.words.drop_title), node('span', {}, props.words.drop_hint));
}

function mark(region, width, height, named) {
  const [x1, y1, x2, y2] = region.box || [...region.point, ...region.point];
  const style = region.box
    ? `left:${100 * x1 / width}%;top:${100 * y1 / height}%;width:${100 * (x2 - x1) / width}%;height:${100 * (y2 - y1) / height}%`
    : `left:${100 * x1 / width}%;top:${100 * y1 / height}%`;
  const numbered = region.point && named && (region.label || '').length < 3; // counted things stand close together
  const made = node('span', { class: region.box ? 'sp-box' : numbered ? 'sp-point sp-numbered' : 'sp-point', style });
  if (region.label && named) made.append(node('i', {}, region.label));
  if (region.label) made.title = region.label;
  return made;
}

function bigPicture(picture, number) {
  if (broken.has(picture.url)) return node('p', { class: 'sp-noview' }, `${picture.name}: ${props.words.no_preview}`);
  const frame = node('div', { class: 'sp-frame' });
  const image = node('img', { alt: picture.name, draggable: 'false' });
  image.onload = () => {
    const marks = (props.regions || []).filter((region) => region.page === number + 1 && (region.box || region.point));
    const named = marks.length > 1; // a name would hide what stands above the box; alone it tells nothing new
    frame.append(...marks.map((region) => mark(region, image.naturalWidth, image.naturalHeight, named)));
  };
  image.onerror = () => { broken.add(picture.url); draw(); };
  image.src = picture.url;
  frame.append(image);
  return frame;
}

function strip(list, current) {
  const thumbs = list.map((picture, number) =>
    node('span', { class: number === current ? 'sp-thumb now' : 'sp-thumb' },
      node('button', { type: 'button', 'aria-label': `${number + 1}: ${picture.name}`, onclick: () => put(list, number) },
        broken.has(picture.url) ? '?' : node('img', { src: picture.url, alt: '' })),
      node('button', { type: 'button', class: 'sp-x', 'aria-label': `${props.words.remove}: ${picture.name}`,
        title: props.words.remove, onclick: () => remove(number) }, '×')));
  const add = node('button', { type: 'button', class: 'sp-add', title: props.words.drop_more,
    'aria-label': props.words.drop_more, onclick: () => picker.click() }, '+');
  return node('div', { class: 'sp-strip' }, ...thumbs, add);
}

function draw() {
  const list = pictures();
  const focused = desk.contains(document.activeElement);
  const parts = [picker];
  if (complaint) parts.push(node('p', { class: 'sp-complaint', role: 'alert' }, complaint));
  if (list.length) parts.push(bigPicture(list[shown()], shown()), strip(list, shown()));
  else parts.push(emptyZone());
  desk.replaceChildren(...parts);
  if (focused) desk.querySelector('.sp-thumb.now button, .sp-drop').focus(); // or the keyboard would lose its place
}

desk.addEventListener('dragover', (event) => { event.preventDefault(); desk.classList.add('over'); });
desk.addEventListener('dragleave', () => desk.classList.remove('over'));
desk.addEventListener('drop', (event) => {
  event.preventDefault();
  desk.classList.remove('over');
  take(event.dataTransfer.files, false);
});
document.addEventListener('paste', (event) => {
  const files = [...((event.clipboardData && event.clipboardData.files) || [])].filter((f) => f.type.startsWith('image/'));
  if (files.length) { event.preventDefault(); take(files, false); }
});
document.addEventListener('spillway:take', async (event) => {
  const response = await fetch(event.detail.url);
  const blob = await response.blob();
  take([new File([blob], event.detail.name, { type: blob.type })], true);
});

// Gradio takes every quoted word of this script for the name of an event, so the names of props are not quoted.
watch(Object.keys({ value: 0, words: 0 }), draw);
watch(Object.keys({ regions: 0 }), () => {
  const first = (props.regions || [])[0];
  if (first && pictures().length) props.value = { pictures: pictures(), shown: first.page - 1 };
  draw();
});
draw();
