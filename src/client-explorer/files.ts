import { part } from "../client/markup.ts";
import { formatDate } from "../i18n/dates.ts";
import type { CalendarDate } from "../time/calendar.ts";
import { coloursOf } from "./colours.ts";
import { fileNameOf, shownCsv } from "./csv.ts";
import type { Panel } from "./panel.ts";
import { pictureOf } from "./picture.ts";

/** Offers what is seen as files: the table for a spreadsheet, the chart as a picture. Both are made here and sent nowhere. */
export function offerFiles(panel: Panel, day: CalendarDate): void {
  const { root, canvas, telling } = panel;
  const page = root.ownerDocument;
  part(root, "#explorer-csv", HTMLButtonElement).addEventListener("click", () => {
    save("csv", new Blob([shownCsv(panel.shown)], { type: "text/csv;charset=utf-8" }));
  });
  part(root, "#explorer-png", HTMLButtonElement).addEventListener("click", () => {
    const source = `${page.title} · ${telling.words.asOf(formatDate(day, telling.locale))}`;
    pictureOf(canvas, panel.shown, source, coloursOf(root)).toBlob((file) => {
      if (file) save("png", file);
    });
  });

  function save(ending: string, content: Blob): void {
    const name = `${fileNameOf(panel.shown)}.${ending}`;
    const link = page.createElement("a");
    link.href = URL.createObjectURL(content);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href));
    panel.text("#explorer-saved", telling.words.saved(name));
  }
}
