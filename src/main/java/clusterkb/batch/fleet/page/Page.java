package clusterkb.batch.fleet.page;

import clusterkb.report.Html;
import clusterkb.report.HtmlStyle;
import java.util.List;
import java.util.Locale;

/** Writes a page of tables. It needs nothing else; its script is not needed to read it. */
public final class Page {
  private static final String CSS =
      """
      body { max-width: 90em }
      table.data { border-collapse: collapse; margin: 0.4em 0 }
      table.data caption { text-align: left; color: var(--faint); padding: 0.2em 0 }
      table.data th, table.data td { padding: 0.2em 0.8em 0.2em 0;
        border-bottom: 1px solid var(--line); overflow-wrap: break-word; max-width: 40em }
      table.data code { overflow-wrap: anywhere }
      table.data th[scope=row] { font-weight: 400 }
      table.data .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
      .bar { display: block; height: 0.3em; background: var(--faint); min-width: 1px;
        margin-left: auto }
      .stack { display: flex; width: 16em; height: 1em; margin-top: 0.25em }
      .stack span { display: block; height: 1em }
      .BLOCKED { background: var(--bad) } .READY { background: var(--good) }
      .READY_WITH_ADVICE { background: #8ab573 } .UNDECIDED { background: var(--warn) }
      .NOT_APPLICABLE { background: var(--line) } .OUTSIDE { background: var(--faint) }
      .scroll { overflow-x: auto }
      th button { all: unset; cursor: pointer; font-weight: 600 }
      th button:focus-visible { outline: 2px solid var(--warn) }
      th[aria-sort=ascending] button::after { content: " ▲" }
      th[aria-sort=descending] button::after { content: " ▼" }
      .search { margin: 0.4em 0 } .search input { font: inherit; margin-left: 0.4em }
      @media print { .search { display: none } .scroll { overflow: visible }
        .bar, .stack span { print-color-adjust: exact; -webkit-print-color-adjust: exact } }
      """;

  /** Makes columns sortable and long tables searchable; without it they are as they stand. */
  private static final String SCRIPT =
      """

      'use strict';
      for (const table of document.querySelectorAll('table.data')) {
        const body = table.tBodies[0];
        const rows = [...body.rows];
        const heads = [...table.tHead.rows[0].cells];
        const key = (row, at) => {
          const cell = row.cells[at];
          const text = cell.textContent.trim();
          return cell.classList.contains('n') ? Number(text.replaceAll(',', '')) : text;
        };
        heads.forEach((head, at) => {
          const button = document.createElement('button');
          button.textContent = head.textContent;
          button.title = 'Sort';
          head.replaceChildren(button);
          button.addEventListener('click', () => {
            const numbers = rows.length > 0 && rows[0].cells[at].classList.contains('n');
            const was = head.getAttribute('aria-sort');
            const up = was ? was === 'descending' : !numbers;
            heads.forEach(one => one.removeAttribute('aria-sort'));
            head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
            const sorted = [...rows].sort((a, b) => {
              const x = key(a, at), y = key(b, at);
              const order = numbers ? x - y : x.localeCompare(y, 'en', {numeric: true});
              return up ? order : -order;
            });
            body.append(...sorted);
          });
        });
        if (rows.length > 10) {
          const label = document.createElement('label');
          label.className = 'search';
          label.textContent = 'Search';
          const input = document.createElement('input');
          input.type = 'search';
          label.append(input);
          const found = document.createElement('span');
          found.setAttribute('role', 'status');
          found.className = 'tag faint';
          label.append(found);
          table.parentNode.before(label);
          input.addEventListener('input', () => {
            const words = input.value.toLowerCase().split(' ').filter(one => one);
            let count = 0;
            for (const row of rows) {
              const text = row.textContent.toLowerCase();
              row.hidden = !words.every(one => text.includes(one));
              count += row.hidden ? 0 : 1;
            }
            found.textContent = words.length ? count + ' of ' + rows.length : '';
          });
        }
      }
      """;

  private final Html out = new Html();

  /** Begins a page. */
  public Page(String title) {
    out.begin(title, HtmlStyle.CSS + CSS, SCRIPT);
    out.element("h1", title).line();
  }

  /** A heading. */
  public Page heading(String words) {
    out.element("h2", words).line();
    return this;
  }

  /** A paragraph. */
  public Page paragraph(String words) {
    out.element("p", words).line();
    return this;
  }

  /** What is there for whoever wants to write something else. */
  public Html html() {
    return out;
  }

  /** A table of few facts: their names in the first column. */
  public Page facts(List<List<String>> rows) {
    out.open("table").line();
    for (List<String> row : rows) {
      out.open("tr").raw("<th scope=\"row\">").text(row.get(0)).close("th");
      row.stream().skip(1).forEach(cell -> out.element("td", cell));
      out.close("tr").line();
    }
    out.close("table").line();
    return this;
  }

  /**
   * A table; the first cell of a row says what the row is about.
   *
   * @param caption what it shows
   * @param rows each with a cell for each column
   */
  public Page table(String caption, List<String> columns, List<List<Cell>> rows) {
    begin(caption, columns);
    for (List<Cell> row : rows) {
      out.open("tr");
      for (int i = 0; i < row.size(); i++) {
        cell(row.get(i), i == 0);
      }
      out.close("tr").line();
    }
    return end();
  }

  /** Begins a table whose rows the caller writes. */
  public Page begin(String caption, List<String> columns) {
    out.open("div", "scroll").open("table", "data").line();
    out.element("caption", caption).line();
    out.open("thead").open("tr");
    columns.forEach(name -> out.raw("<th scope=\"col\">").text(name).close("th"));
    out.close("tr").close("thead").line().open("tbody").line();
    return this;
  }

  /** Ends a table. */
  public Page end() {
    out.close("tbody").close("table").close("div").line();
    return this;
  }

  /** Writes a cell. */
  public Page cell(Cell cell, boolean heads) {
    String element = heads ? "th" : "td";
    out.raw("<" + element + (heads ? " scope=\"row\"" : ""));
    out.raw(cell.kind() == Cell.Kind.NUMBER ? " class=\"n\">" : ">");
    if (cell.kind() == Cell.Kind.CODE) {
      out.element("code", cell.text());
    } else {
      out.text(cell.text());
    }
    if (cell.share() > 0) {
      out.raw("<span class=\"bar\" aria-hidden=\"true\" style=\"width:" + percent(cell.share()));
      out.raw("\"></span>");
    }
    out.close(element);
    return this;
  }

  /** A share as style sheets write it. */
  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share * 100);
  }

  @Override
  public String toString() {
    return out.toString();
  }

  /** The page, ended. */
  public String print() {
    return out.end(SCRIPT).toString();
  }
}
