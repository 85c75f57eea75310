/** Of the printed report. Light always, for paper is; the hues are those of assets/colours.css. */
export const htmlStyle = `:root { color-scheme: only light; --ink: #1c2430; --soft: #566275; --line: #d5dbe4; --stroke: #1d62ad; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: var(--ink); font: 10pt/1.5 system-ui, "Noto Sans", sans-serif; }
:lang(zh-Hant) { font-family: "Noto Sans CJK TC", "Noto Sans TC", "PingFang TC", "Microsoft JhengHei", sans-serif; }
:lang(zh), :lang(zh-Hans) { font-family: "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
main { max-width: 297mm; margin: 0 auto; padding: 8mm 6mm; }
h1 { font-size: 18pt; line-height: 1.25; margin: 0 0 3mm; }
h2 { font-size: 13pt; line-height: 1.3; margin: 8mm 0 2mm; padding-top: 2mm; border-top: 1.5pt solid var(--ink); overflow-wrap: anywhere; }
p { margin: 0 0 2mm; }
p { orphans: 3; widows: 3; }
.counts { font-weight: 700; font-size: 11pt; }
dl { margin: 0 0 4mm; font-size: 8.5pt; line-height: 1.4; }
dl div { display: flex; gap: 2mm; break-inside: avoid; }
dt { flex: 0 0 30mm; color: var(--soft); overflow-wrap: anywhere; }
dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
code { font: 7.5pt/1.4 ui-monospace, "DejaVu Sans Mono", monospace; }
table { width: 100%; border-collapse: collapse; margin: 0 0 4mm; font-size: 9pt; line-height: 1.4; }
th { text-align: start; font-weight: 600; }
th, td { padding: 1mm 1.5mm; vertical-align: top; border-bottom: 0.5pt solid var(--line); overflow-wrap: anywhere; }
thead { display: table-header-group; }
thead th { border-bottom: 1pt solid var(--ink); color: var(--soft); font-size: 8pt; vertical-align: bottom; }
tr { break-inside: avoid; }
small { color: var(--soft); font-size: 7.5pt; font-weight: 400; }
.number, .totals th:not(:first-child) { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.concordance { table-layout: fixed; }
.concordance th:nth-child(1), .concordance td:nth-child(1) { width: 22%; text-align: end; }
.concordance th:nth-child(2), .concordance td:nth-child(2) { width: 14%; text-align: center; font-weight: 700; }
.concordance th:nth-child(3), .concordance td:nth-child(3) { width: 22%; }
.concordance th:nth-child(4) { width: 16%; }
.concordance th:nth-child(5) { width: 18%; }
.concordance th:nth-child(6) { width: 8%; text-align: end; }
.own, .reported, .mentioned { text-decoration: underline 1.5pt var(--stroke); text-underline-offset: 0.15em; text-decoration-skip-ink: none; }
.reported { text-decoration-style: dashed; }
.mentioned { text-decoration-style: dotted; }
@page { size: A4 landscape; margin: 14mm 12mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #566275; } }
@media print { main { max-width: none; padding: 0; } h2, .counts { break-after: avoid; } }
@media screen and (max-width: 40rem) { .concordance { table-layout: auto; } table { display: block; overflow-x: auto; } }
`;
