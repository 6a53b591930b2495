package org.workershome.aid.payment.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook of one sheet with the columns of the bank's batch payment. Written by hand: libraries
 * put the time of writing into it, and then the same payments make another hash. Every cell is
 * text, since a sheet keeps numbers as fractions and cards as 6.2E+18; and text is never a formula.
 */
final class XlsxFile implements FileWriter {
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  @Override
  public void write(FileHead head, Iterable<FileLine> lines, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    part(zip, "[Content_Types].xml", types());
    part(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
    part(zip, "xl/workbook.xml", workbook());
    part(zip, "xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
    open(zip, "xl/worksheets/sheet1.xml");
    say(zip, XML + "<worksheet xmlns=\"" + SHEET + "\"><sheetData>");
    row(zip, List.of("批次号", head.number(), "笔数", "" + head.count(), "总金额", "" + head.total()));
    row(zip, List.of("明细号", "收款人姓名", "收款账号", "开户银行", "金额"));
    for (FileLine line : lines) {
      row(
          zip,
          List.of(
              line.id().toString(),
              line.name(),
              line.card(),
              line.bank(),
              line.amount().toString()));
    }
    say(zip, "</sheetData></worksheet>");
    zip.closeEntry();
    zip.finish();
  }

  private static void row(OutputStream out, List<String> cells) throws IOException {
    var text = new StringBuilder("<row>");
    for (String cell : cells) {
      text.append("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">");
      XmlText.appendEscaped(text, cell);
      text.append("</t></is></c>");
    }
    say(out, text.append("</row>").toString());
  }

  private static String types() {
    return XML
        + "<Types xmlns=\""
        + PACKAGE
        + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package"
        + ".relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd"
        + ".openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override"
        + " PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
        + ".spreadsheetml.worksheet+xml\"/></Types>";
  }

  private static String relation(String type, String target) {
    return XML
        + "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\"><Relationship Id=\"rId1\" Type=\""
        + OFFICE
        + "/"
        + type
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  private static String workbook() {
    return XML
        + "<workbook xmlns=\""
        + SHEET
        + "\" xmlns:r=\""
        + OFFICE
        + "\"><sheets><sheet name=\"代发明细\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    open(zip, name);
    say(zip, text);
    zip.closeEntry();
  }

  private static void open(ZipOutputStream zip, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
  }

  private static void say(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(UTF_8));
  }
}
