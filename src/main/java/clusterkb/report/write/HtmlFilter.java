package clusterkb.report.write;

import clusterkb.engine.VerdictKind;
import clusterkb.report.Html;
import clusterkb.rules.Level;
import clusterkb.rules.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What picks out some of a page's findings: a form that a script shows, as without one it would do
 * nothing, and the script. A finding tells its stages, level, verdict and subject in attributes.
 */
final class HtmlFilter {
  /** The word of the form and of findings for what a waiver settles. */
  static final String WAIVED = "WAIVED";

  /** What the form looks like. */
  static final String CSS =
      """
      [hidden] { display: none !important }
      form { position: sticky; top: 0; background: var(--ground); padding: 0.6em 0;
        border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: 0.4em 1em;
        align-items: end }
      label { display: flex; flex-direction: column; font-size: 0.85em; color: var(--faint) }
      input, select, button { font: inherit; color: var(--text); background: var(--card);
        border: 1px solid var(--line); border-radius: 6px; padding: 0.25em 0.5em }
      .stages th, .stages td { text-align: right } .stages th:nth-child(-n + 2),
      .stages td:nth-child(-n + 2) { text-align: left }
      .plain { margin: 0.1em 0 } .plain code { margin-right: 0.6em }
      @media print { form { display: none } }
      """;

  /** The script; it asks for nothing and keeps nothing. */
  static final String SCRIPT =
      """

      (() => {
        'use strict';
        const form = document.getElementById('filter');
        const shown = document.getElementById('shown');
        const field = name => form.elements[name].value.trim();
        const items = [...document.querySelectorAll('[data-verdict]')].map(element => ({
          element,
          data: element.dataset,
          text: (element.closest('section').dataset.name + ' ' + element.textContent).toLowerCase()
        }));
        const groups = [...document.querySelectorAll('[data-group]')].reverse();
        const names = [...new Set(items.map(item => item.data.subject))].sort();
        document.getElementById('subjects').append(...names.map(name => {
          const option = document.createElement('option');
          option.value = name;
          return option;
        }));
        const has = (words, word) => word === '' || words.split(' ').includes(word);
        const apply = () => {
          const words = field('text').toLowerCase().split(/\\s+/).filter(word => word !== '');
          const subject = field('subject').toLowerCase();
          let count = 0;
          for (const { element, data, text } of items) {
            const fits = has(data.stages, field('stage')) && has(data.level, field('level'))
              && has(data.verdict, field('verdict'))
              && data.subject.toLowerCase().includes(subject)
              && words.every(word => text.includes(word));
            element.hidden = !fits;
            count += fits ? 1 : 0;
          }
          const all = count === items.length;
          for (const group of groups) {
            const some = group.querySelector('[data-verdict]:not([hidden])') !== null;
            group.hidden = !all && !some;
            if (group.tagName === 'DETAILS') {
              group.open = !all && some;
            }
          }
          shown.textContent = all ? 'all ' + count + ' shown' : count + ' of ' + items.length + ' shown';
        };
        form.addEventListener('input', apply);
        form.addEventListener('reset', () => setTimeout(apply, 0));
        form.addEventListener('submit', event => event.preventDefault());
        form.hidden = false;
        apply();
      })();
      """;

  private HtmlFilter() {}

  /** The form. */
  static void form(Html out) {
    out.openWith("form", "id", "filter", "hidden", "", "role", "search", "aria-label", "Findings");
    out.line();
    out.open("label").text("search ");
    out.openWith("input", "name", "text", "type", "search", "autocomplete", "off");
    out.close("label").line();
    select(out, "stage", Arrays.stream(Stage.values()).map(Stage::word).toList());
    select(
        out,
        "level",
        Stream.of(Level.MUST, Level.SHOULD, Level.NOTE, Level.OUTSIDE).map(Level::name).toList());
    select(
        out,
        "verdict",
        Stream.concat(Arrays.stream(VerdictKind.values()).map(VerdictKind::name), Stream.of(WAIVED))
            .toList());
    out.open("label").text("subject ");
    out.openWith("input", "name", "subject", "list", "subjects", "autocomplete", "off");
    out.close("label").openWith("datalist", "id", "subjects").close("datalist").line();
    out.openWith("button", "type", "reset").text("show all").close("button").line();
    out.openWith("output", "id", "shown", "aria-live", "polite").close("output").line();
    out.close("form").line();
  }

  private static void select(Html out, String name, List<String> words) {
    out.open("label").text(name + " ").openWith("select", "name", name);
    out.openWith("option", "value", "").text("any").close("option");
    for (String word : words) {
      out.openWith("option", "value", word);
      out.text(word.toLowerCase(Locale.ROOT).replace('_', ' ')).close("option");
    }
    out.close("select").close("label").line();
  }
}
