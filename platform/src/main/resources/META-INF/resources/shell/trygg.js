// Small comforts of the keyboard and of screen readers. Every page works without them.
(() => {
  const typing = element => element.closest('input, textarea, select, [contenteditable]');

  // "/" goes to the search; j and k go through the work list. Enter opens by itself: the rows are links.
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
      return;
    }
    if (event.key === '/') {
      event.preventDefault();
      document.getElementById('shell-search')?.focus();
    } else if (event.key === 'j' || event.key === 'k') {
      const rows = [...document.querySelectorAll('[data-row]')];
      const here = rows.indexOf(document.activeElement);
      const next = event.key === 'j' ? Math.min(here + 1, rows.length - 1) : Math.max(here - 1, 0);
      rows[next]?.focus();
      rows[next]?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Escape') {
      const open = document.querySelector('.t-menu[open]');
      if (open) {
        open.open = false;
        open.querySelector('summary').focus();
      }
    }
  });

  document.addEventListener('click', event => {
    document.querySelectorAll('.t-menu[open]').forEach(menu => {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
  });

  const say = text => {
    const live = document.getElementById('shell-live');
    if (live) {
      live.textContent = text;
    }
  };

  // Clocks tick every minute; a reader who listens is told only when something else has changed.
  const gist = element => {
    const copy = element.cloneNode(true);
    copy.querySelectorAll('.t-clock').forEach(clock => clock.remove());
    return copy.textContent.replace(/\s+/g, ' ').trim();
  };
  const before = new WeakMap();

  document.addEventListener('htmx:sseBeforeMessage', event => {
    const part = event.target;
    // What somebody is typing stays under their hands; the next change brings the part up to date.
    if (part.contains(document.activeElement) && typing(document.activeElement)) {
      event.preventDefault();
      return;
    }
    const link = part.contains(document.activeElement) ? document.activeElement.closest('a[href]') : null;
    before.set(part, { gist: gist(part), focus: link?.getAttribute('href') });
  });

  document.addEventListener('htmx:sseMessage', event => {
    const part = event.target;
    const was = before.get(part);
    if (was?.focus && !part.contains(document.activeElement)) {
      part.querySelector(`a[href="${CSS.escape(was.focus)}"]`)?.focus({ preventScroll: true });
    }
    if (part.dataset.live && was?.gist !== gist(part)) {
      say(document.body.dataset.changed.replace('%', part.dataset.live));
    }
  });

  // A browser opens six connections to an origin at most, over all its tabs: a page nobody looks at gives its own back,
  // and is sent the present state when it is looked at again.
  class WakefulSource {
    constructor(url) {
      this.url = url;
      this.listeners = [];
      this.look = () => document.hidden ? this.source?.close() : this.open();
      document.addEventListener('visibilitychange', this.look);
      this.look();
    }

    open() {
      if (this.source && this.source.readyState !== EventSource.CLOSED) {
        return;
      }
      this.source = new EventSource(this.url);
      this.source.onopen = event => this.onopen?.(event);
      this.source.onerror = event => {
        if (this.readyState === EventSource.CLOSED) {
          this.close();
        }
        this.onerror?.(event);
      };
      this.listeners.forEach(([name, listener]) => this.source.addEventListener(name, listener));
    }

    get readyState() {
      return this.source?.readyState ?? EventSource.CONNECTING;
    }

    addEventListener(name, listener) {
      this.listeners.push([name, listener]);
      this.source?.addEventListener(name, listener);
    }

    removeEventListener(name, listener) {
      this.listeners = this.listeners.filter(known => known[0] !== name || known[1] !== listener);
      this.source?.removeEventListener(name, listener);
    }

    close() {
      document.removeEventListener('visibilitychange', this.look);
      this.source?.close();
    }
  }
  htmx.createEventSource = url => new WakefulSource(url);

  // 499 is how sign-in answers a script whose session has gone; the page itself can sign in again.
  document.addEventListener('htmx:responseError', event => {
    say(event.detail.xhr.status === 499 ? document.body.dataset.sessionOver : document.body.dataset.failed);
    if (event.detail.xhr.status === 499) {
      window.location.reload();
    }
  });

  // A part that could not be fetched says so in its own place; the rest of the page lives on.
  const fail = event => {
    const part = event.target.closest('[data-part]');
    const words = part?.querySelector('template');
    if (words) {
      part.replaceChildren(words, words.content.cloneNode(true));
    }
  };
  document.addEventListener('htmx:responseError', fail);
  document.addEventListener('htmx:sendError', fail);
  document.addEventListener('click', event => {
    const retry = event.target.closest('[data-retry]');
    if (retry) {
      htmx.trigger(retry.closest('[data-part]'), 'retry');
    }
  });

  const focusProblem = root => root.querySelector('[data-focus]')?.focus();
  document.addEventListener('htmx:afterSwap', event => focusProblem(event.target));
  focusProblem(document);
})();
