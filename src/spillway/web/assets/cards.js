// An example that is clicked lays its picture on the desk and hands its question to the page.
element.addEventListener('click', (event) => {
  const card = event.target.closest('.sp-card');
  if (!card) return;
  const file = card.dataset.file;
  const url = new URL('page/examples/' + file, document.baseURI).href;
  document.dispatchEvent(new CustomEvent('spillway:take', { detail: { name: file, url } }));
  trigger('pick', { question: card.dataset.question });
});
