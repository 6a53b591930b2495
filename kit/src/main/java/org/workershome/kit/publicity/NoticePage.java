package org.workershome.kit.publicity;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The notice to be printed and hung up: one page of HTML without scripts or anything from outside.
 */
final class NoticePage {
  /** Styles stand in the page itself; nothing else may be loaded. */
  static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

  private static final String STYLE =
      "body{font-family:'Noto Serif CJK SC','SimSun',serif;margin:2.5cm;line-height:1.8}"
          + "h1{text-align:center}table{border-collapse:collapse;width:100%}"
          + "th,td{border:1px solid #000;padding:.3em .6em;text-align:left;vertical-align:top}"
          + "thead{display:table-header-group}tr{break-inside:avoid}.hash{font-size:.75em;word-break:break-all}";

  private NoticePage() {}

  static String of(Shown shown) {
    List<LineView> lines = Snapshot.lines(shown.content());
    Set<PublicFieldKind> columns = new LinkedHashSet<>();
    lines.forEach(line -> line.fields().forEach(field -> columns.add(field.kind())));
    var page = new StringBuilder(1024);
    page.append("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"UTF-8\"><title>")
        .append(escaped(shown.title()))
        .append("</title><style>")
        .append(STYLE)
        .append("</style></head><body>\n<h1>公示</h1>\n<h2>")
        .append(escaped(shown.title()))
        .append("</h2>\n<p>")
        .append(period(shown))
        .append("</p>\n<table><thead><tr><th scope=\"col\">序号</th><th scope=\"col\">姓名（名称）</th>");
    columns.forEach(
        kind -> page.append("<th scope=\"col\">").append(kind.labelZh()).append("</th>"));
    page.append("</tr></thead><tbody>\n");
    lines.forEach(line -> row(page, line, columns));
    return page.append("</tbody></table>\n<p>公示期内如有异议，可实名或匿名向负责核查的上级工会提出。")
        .append("异议人信息予以保密。</p>\n<p class=\"hash\">第 ")
        .append(shown.round())
        .append(" 轮 · 名单指纹（SHA-256）")
        .append(shown.sha256())
        .append("</p>\n</body></html>\n")
        .toString();
  }

  private static void row(StringBuilder page, LineView line, Set<PublicFieldKind> columns) {
    page.append("<tr><td>")
        .append(line.no())
        .append("</td><td>")
        .append(escaped(line.name()))
        .append("</td>");
    for (PublicFieldKind column : columns) {
      page.append("<td>");
      line.fields().stream()
          .filter(field -> field.kind() == column)
          .forEach(field -> page.append(escaped(field.text())));
      page.append("</td>");
    }
    page.append("</tr>\n");
  }

  private static String period(Shown shown) {
    LocalDate start = shown.startsOn();
    LocalDate end = shown.endsOn();
    return start == null || end == null
        ? "（预览，尚未公示）"
        : "公示期：" + chinese(start) + "至" + chinese(end) + "。";
  }

  private static String chinese(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
