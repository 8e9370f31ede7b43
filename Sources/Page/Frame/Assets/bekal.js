// Every page reads and posts without this file; it only shortens the way.
(() => {
  "use strict"
  const root = document.documentElement
  const $ = (selector, from = document) => from.querySelector(selector)
  const $$ = (selector, from = document) => [...from.querySelectorAll(selector)]
  const keep = {
    read: key => { try { return localStorage.getItem(key) } catch { return null } },
    write: (key, value) => { try { localStorage.setItem(key, value) } catch { /* private window: nothing is kept */ } },
    drop: key => { try { localStorage.removeItem(key) } catch { /* the same */ } },
    keys: () => { try { return Object.keys(localStorage) } catch { return [] } },
  }

  // Theme: stands before anything is painted, because this script comes before the style sheet.
  root.dataset.script = ""
  const theme = keep.read("theme")
  if (theme === "dark" || theme === "light") root.dataset.theme = theme
  const switchTheme = () => {
    const wished = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"
    const isDark = (root.dataset.theme || wished) === "dark"
    root.dataset.theme = isDark ? "light" : "dark"
    keep.write("theme", root.dataset.theme)
  }

  // Menus: one is open at a time; Escape and a click beside it close it; arrow keys move in it.
  const closeMenus = except => $$("details.drop[open]").forEach(menu => { if (menu !== except) menu.open = false })
  const moveInMenu = (menu, step) => {
    const entries = $$("a[href], button", $(".menu", menu)).filter(entry => entry.offsetParent)
    const at = entries.indexOf(document.activeElement)
    const next = at < 0 ? (step > 0 ? 0 : entries.length - 1) : (at + step + entries.length) % entries.length
    entries[next]?.focus()
  }

  // Question before something that cannot be taken back.
  const ask = (question, label) => new Promise(answer => {
    const dialog = $("#confirm")
    if (!dialog?.showModal) return answer(window.confirm(question))
    $("p", dialog).textContent = question
    if (label) $("[value=yes]", dialog).textContent = label
    dialog.returnValue = "no"
    dialog.addEventListener("close", () => answer(dialog.returnValue === "yes"), { once: true })
    dialog.showModal()
    $("[value=no]", dialog).focus()
  })

  // Drafts: what is typed into a form, and what is sent, is kept for this person in this browser until the house says that it
  // has it, for a day at most. Passwords and files are never kept.
  const draftHours = 24
  const user = () => document.body?.dataset.user || ""
  const keyOf = form => form.elements._key?.value || ""
  const draftKey = form => {
    const page = form.elements._page?.value || location.pathname
    return ["draft", user(), page, new URL(form.action).pathname, keyOf(form).replace(/^[^.]*\.?/, "")].join("|")
  }
  const unkept = ["hidden", "password", "file", "submit", "button"]
  const draftable = form => [...form.elements].filter(e => e.name && !unkept.includes(e.type))
  const isKept = form =>
    Boolean(user()) && form?.method === "post" && Boolean(keyOf(form)) && !$("[type=password]", form) && draftable(form).length > 0
  const readDraft = key => { try { return JSON.parse(keep.read(key)) } catch { return null } }
  const saveDraft = form => {
    const fields = draftable(form).map(e => [e.name, e.value, e.checked === true])
    keep.write(draftKey(form), JSON.stringify({ at: Date.now(), key: keyOf(form), fields }))
  }
  const restoreDraft = form => {
    const draft = readDraft(draftKey(form))
    // What was turned down has come back filled from the house.
    if (!draft || $("[aria-invalid]", form)) return
    let changed = false
    draftable(form).forEach((e, i) => {
      const [name, value, checked] = draft.fields[i] || []
      if (name !== e.name) return
      const box = e.type === "checkbox" || e.type === "radio"
      if (box && e.value === value && e.checked !== checked) { e.checked = checked; changed = true }
      if (!box && e.value !== value) { e.value = value; changed = true }
    })
    if (!changed) return
    for (let up = form.closest("details"); up; up = up.parentElement.closest("details")) up.open = true
    const note = $("#draft")?.content.firstElementChild
    if (note && !$(".draft", form)) form.prepend(note.cloneNode(true))
  }
  const draftKeys = () => keep.keys().filter(key => key.startsWith("draft|"))
  const forgetDrafts = () => draftKeys().filter(key => key.startsWith(`draft|${user()}|`)).forEach(keep.drop)
  // What the house has taken, by the key of the form, and what is too old.
  const sweepDrafts = taken => draftKeys().forEach(key => {
    const draft = readDraft(key)
    if (!draft || Date.now() - draft.at > draftHours * 3600e3 || (taken && draft.key === taken)) keep.drop(key)
  })

  // Sending: asks first where asked to, sends once, shows that it is on its way.
  let saving
  const rest = form => {
    delete form.dataset.sent
    $$(".busy", form).forEach(button => { button.classList.remove("busy"); button.removeAttribute("aria-disabled") })
  }
  document.addEventListener("submit", async event => {
    const form = event.target
    const button = event.submitter || $("button:not([type=button])", form)
    if (form.method === "dialog") return
    if (form.method === "get") {
      $$("input, select", form).forEach(e => { if (!e.value) e.disabled = true })
      setTimeout(() => $$(":disabled", form).forEach(e => { e.disabled = false }))
      return
    }
    if (form.dataset.sent) return event.preventDefault()
    if (form.dataset.confirm && !form.dataset.sure) {
      event.preventDefault()
      if (!await ask(form.dataset.confirm, button?.textContent.trim())) return button?.focus()
      form.dataset.sure = "yes"
      return form.requestSubmit(button)
    }
    form.dataset.sent = "yes"
    if (form.closest("[data-stay]") && !form.dataset.leaves) { event.preventDefault(); stay(form, button) }
    if (button) { button.classList.add("busy"); button.setAttribute("aria-disabled", "true") }
    clearTimeout(saving)
    if (isKept(form)) saveDraft(form)
    if ("leave" in form.dataset) forgetDrafts()
  })
  addEventListener("pageshow", event => { if (event.persisted) $$("form[data-sent]").forEach(rest) })

  // Staying: in [data-stay] a form is sent behind the page; the answer's main part takes the place of this one, and window,
  // lists, row and focus stay. Where that fails, it is sent as any form.
  const stay = async (form, button) => {
    const lists = () => $$(".scroll, .classes ul")
    const [top, places, id] = [scrollY, lists().map(list => [list.scrollLeft, list.scrollTop]), document.activeElement?.id]
    try {
      const data = new FormData(form)
      if (button?.name) data.append(button.name, button.value)
      const body = form.enctype.startsWith("multipart") ? data : new URLSearchParams(data)
      const answer = await fetch(button?.getAttribute("formaction") || form.action, {
        method: "POST", body, headers: { Accept: "text/html" },
      })
      const page = new DOMParser().parseFromString(await answer.text(), "text/html")
      sweepDrafts(page.body.dataset.taken)
      if (new URL(answer.url).pathname !== location.pathname && answer.ok) return location.assign(answer.url)
      const parts = ["main", ".top"].map(part => [$(part), $(part, page)])
      if (parts.some(pair => !pair[1])) throw new Error("no page of ours")
      for (const [now, next] of parts) now.replaceWith(next)
      document.title = page.title
      history.replaceState(null, "", answer.redirected ? answer.url : location.href)
      lists().forEach((list, index) => list.scrollTo(...(places[index] || [0, 0])))
      scrollTo(0, top)
      const row = form.classList.contains("bar") ? $(".row input:checked") : null
      const next = $("[data-focus]") || row || (id && document.getElementById(id)) || $("main")
      next.focus({ preventScroll: !next.matches("[data-focus]") })
    } catch {
      rest(form)
      form.dataset.leaves = "yes"
      form.requestSubmit(button)
    }
  }

  // Keys of the chosen row press the buttons of its form; R asks for the reason first.
  document.addEventListener("keydown", event => {
    const form = event.target.matches?.(".row input[form]") ? event.target.form : null
    if (!form || event.ctrlKey || event.altKey || event.metaKey) return
    const button = $(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`, form)
    if (!button) return
    event.preventDefault()
    const reason = form.elements.reason
    if (event.key.toLowerCase() === "r" && reason && !reason.value) reason.focus()
    else form.requestSubmit(button)
  })

  // Clicks
  document.addEventListener("click", event => {
    const at = selector => event.target.closest(selector)
    closeMenus(at("details.drop"))
    if (at("[data-theme-switch]")) switchTheme()
    else if (at("[data-print]")) print()
    else if (at("[data-close]")) at(".toast").remove()
    else if (at("[data-forget]")) {
      keep.drop(draftKey(at("form")))
      at("form").reset()
      at(".draft").remove()
    }
  })

  // Keys: / search, ? help, F2 another person, Escape closes, arrows in menus.
  document.addEventListener("keydown", event => {
    const typing = event.target.matches("input, select, textarea, [contenteditable]")
    const menu = event.target.closest("details.drop")
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === "Escape" && $("details.drop[open]")) {
      const open = $("details.drop[open]")
      open.open = false
      $("summary", open).focus()
    } else if (menu && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      menu.open = true
      moveInMenu(menu, event.key === "ArrowDown" ? 1 : -1)
    } else if (event.key === "F2" && $("[data-hotkey=F2]")) location.assign($("[data-hotkey=F2]").href)
    else if (event.key === "/" && !typing && $(".find input")) $(".find input").focus()
    else if (event.key === "?" && !typing) $("#help")?.togglePopover?.()
    else return
    event.preventDefault()
  })

  // Changes: a filter sends itself; files show their names; a draft is kept.
  const showFile = zone => {
    const files = [...$("input", zone).files]
    const out = $("output", zone)
    if (!files.length || !out) return
    const most = Number(zone.dataset.max)
    const all = files.reduce((sum, file) => sum + file.size, 0)
    const size = bytes => bytes >= 1048576 ? `${(bytes / 1048576).toFixed(1)} MB` : `${Math.ceil(bytes / 1024)} kB`
    const tooLarge = most && all > most
    const told = tooLarge ? `${zone.dataset.tooLarge} ${size(most)}` : `· ${size(all)}`
    out.textContent = `${files.map(file => file.name).join(", ")} ${told}`
    out.classList.toggle("problem", Boolean(tooLarge))
  }
  document.addEventListener("change", event => {
    const zone = event.target.closest("[data-drop]")
    if (zone) showFile(zone)
    if (event.target.matches("form[data-auto] select")) event.target.form.requestSubmit()
  })
  // Ticks and choices are kept when they are sent; words as they are typed.
  document.addEventListener("input", event => {
    const form = event.target.form
    if (!event.target.matches("textarea, input:not([type=radio], [type=checkbox])") || !isKept(form)) return
    clearTimeout(saving)
    saving = setTimeout(() => saveDraft(form), 300)
  })

  // Suggestions: whoever is found by what is typed so far, each with the number that names them.
  let asking
  document.addEventListener("input", event => {
    const field = event.target
    if (!field.dataset?.suggest || field.value.trim().length < 2) return
    clearTimeout(asking)
    asking = setTimeout(async () => {
      try {
        const answer = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(field.value)}`, { headers: { Accept: "application/json" } })
        const { people } = await answer.json()
        field.list.replaceChildren(...people.filter(each => each.state === "present").slice(0, 8).map(each => {
          const cell = [each.block, each.room].filter(Boolean).join("-")
          return new Option(`${each.name}${cell && `, ${cell}`}`, each.register_number)
        }))
      } catch { /* without suggestions the field is one like any other */ }
    }, 250)
  })

  // A file may be dropped on its zone.
  const zoneOf = event => event.target.closest?.("[data-drop]")
  document.addEventListener("dragover", event => {
    const zone = zoneOf(event)
    $$("[data-drop].over").forEach(other => { if (other !== zone) other.classList.remove("over") })
    if (zone) { event.preventDefault(); zone.classList.add("over") }
  })
  document.addEventListener("drop", event => {
    const zone = zoneOf(event)
    if (!zone) return
    event.preventDefault()
    zone.classList.remove("over")
    $("input", zone).files = event.dataTransfer.files
    showFile(zone)
  })

  // Lock: after idle minutes the screen is locked; drafts stay.
  const watchIdle = minutes => {
    let seen = Date.now()
    const wake = () => { seen = Date.now(); keep.write("seen", String(seen)) }
    for (const kind of ["keydown", "pointerdown", "scroll"]) addEventListener(kind, wake, { passive: true })
    wake()
    setInterval(() => {
      // Another tab of the same person may be in use.
      if (Date.now() - Math.max(seen, Number(keep.read("seen")) || 0) < minutes * 60e3) return
      const lock = $("form[data-lock]")
      if (lock) lock.submit()
      else location.assign("/session/lock")
    }, 15e3)
  }

  // Work under way: looks every half second, and shows the page anew when it is done.
  const follow = async box => {
    const bar = $("progress", box)
    try {
      const response = await fetch(box.dataset.progress, { headers: { Accept: "application/json" } })
      // Nothing there: the page says how to go on.
      if (!response.ok) return
      const job = await response.json()
      if (!["waiting", "running"].includes(job.state)) return location.reload()
      if (bar && job.of) { bar.max = job.of; bar.value = job.done || 0 }
    } catch { /* the line is down for a moment: look again */ }
    setTimeout(() => follow(box), 500)
  }

  document.addEventListener("DOMContentLoaded", () => {
    $("[data-focus]")?.focus()
    sweepDrafts(document.body.dataset.taken)
    $$("form").filter(isKept).forEach(restoreDraft)
    $$("[data-progress]").forEach(box => setTimeout(() => follow(box), 500))
    $(".classes [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" })
    $$(".demo button").forEach(button => button.classList.add("hidden"))
    const minutes = Number(document.body.dataset.idleMinutes)
    if (minutes > 0) watchIdle(minutes)
    // A message is read aloud only when it arrives after the page.
    const said = $(".toast span")
    if (said) setTimeout(() => { said.textContent = said.textContent }, 300)
  })
})()
