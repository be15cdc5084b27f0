import type { Language } from './page_language.js'
import { PAGE_TEXTS } from './page_texts.js'

/** Markup that is safe to send: made by `html`, which escapes whatever is put into it. */
export class Markup {
  constructor(readonly source: string) {}
}

/** Escapes every value but markup; joins arrays; leaves out null, undefined and false. */
export function html(strings: TemplateStringsArray, ...values: unknown[]): Markup {
  const source = strings.map(
    (text, index) => text + (index < values.length ? render(values[index]) : '')
  )
  return new Markup(source.join(''))
}

function render(value: unknown): string {
  if (value === null || value === undefined || value === false) return ''
  if (value instanceof Markup) return value.source
  if (Array.isArray(value)) return value.map(render).join('')
  return String(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

const STYLE = `
:root { color-scheme: light dark; --ink: #1a1f36; --soft: #4f566b; --line: #d8dee4;
  --paper: #fff; --ground: #f6f8fa; --accent: #4b3fd1; --alarm: #a61b1b; --notice: #fff4d6; }
@media (prefers-color-scheme: dark) { :root { --ink: #f2f4f8; --soft: #b6bdcb; --line: #3b4254;
  --paper: #1d2230; --ground: #12151e; --accent: #5a4fe0; --alarm: #ff9b9b; --notice: #4a3c12; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); line-height: 1.5;
  font-family: system-ui, -apple-system, 'PingFang SC', 'Noto Sans CJK SC', sans-serif; }
.notice { margin: 0; padding: .5rem 1rem; background: var(--notice); text-align: center;
  font-size: .875rem; }
main { max-width: 30rem; margin: 1.5rem auto; padding: 1.25rem; background: var(--paper);
  border: 1px solid var(--line); border-radius: .75rem; }
h1 { margin: 0 0 1rem; font-size: 1.375rem; } h2 { margin: 1.5rem 0 .5rem; font-size: 1rem; }
ul { margin: 0; padding: 0; list-style: none; }
li, .total { display: flex; gap: 1rem; justify-content: space-between; padding: .5rem 0; }
li { border-bottom: 1px solid var(--line); } .total { font-weight: 600; font-size: 1.125rem; }
.price { white-space: nowrap; font-variant-numeric: tabular-nums; }
.soft { display: block; color: var(--soft); font-size: .875rem; }
fieldset { margin: 1rem 0; padding: 0; border: 0; } legend { padding: 0; font-weight: 600; }
label { display: block; } .choice { display: flex; gap: .75rem; align-items: center;
  min-height: 3rem; padding: 0 .75rem; border: 1px solid var(--line); border-radius: .5rem;
  margin-top: .5rem; } input[type=radio] { width: 1.25rem; height: 1.25rem; }
input[type=email] { width: 100%; min-height: 3rem; margin-top: .25rem; padding: 0 .75rem;
  font: inherit; color: inherit; background: transparent; border: 1px solid var(--soft);
  border-radius: .5rem; }
button, .button { display: block; width: 100%; min-height: 3rem; margin-top: .75rem; padding: .625rem;
  font: inherit; font-weight: 600; text-align: center; text-decoration: none; cursor: pointer;
  color: var(--ink); background: transparent; border: 1px solid var(--soft);
  border-radius: .5rem; }
button.main { color: #fff; background: var(--accent); border-color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.alarm { margin: 0 0 1rem; padding: .75rem; color: var(--alarm); border: 1px solid var(--alarm);
  border-radius: .5rem; } summary { margin-top: 1rem; min-height: 2.75rem; padding: .5rem 0;
  cursor: pointer; color: var(--soft); }
`

/** A whole page: one column, no scripts, nothing loaded from anywhere. */
export function pageLayout(language: Language, title: string, content: Markup): string {
  return html`<!doctype html>
    <html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <style>
          ${new Markup(STYLE)}
        </style>
      </head>
      <body>
        <header class="notice">${PAGE_TEXTS[language].testMode}</header>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html> `.source
}
