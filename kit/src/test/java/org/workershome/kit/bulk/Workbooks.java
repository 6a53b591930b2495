package org.workershome.kit.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks by hand: as a spreadsheet program writes them, and as an attacker would. */
public final class Workbooks {
  private static final String DECLARED =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private Workbooks() {}

  /** A workbook whose sheet has these rows, as markup. */
  public static byte[] of(String rows) {
    return zip(parts(sheet(rows), ""));
  }

  /** With shared texts, as markup of {@code si} elements. */
  public static byte[] of(String rows, String shared) {
    return zip(parts(sheet(rows), DECLARED + "<sst>" + shared + "</sst>"));
  }

  /** With the parts as they are given. */
  public static byte[] raw(String sheet, String shared) {
    return zip(parts(sheet, shared));
  }

  public static String sheet(String rows) {
    return DECLARED
        + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
        + rows
        + "</sheetData></worksheet>";
  }

  public static String cell(String address, String text) {
    return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  }

  private static Map<String, byte[]> parts(String sheet, String shared) {
    // The sheet lies before what it refers to, as Excel writes it.
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", (DECLARED + "<Types/>").getBytes(UTF_8));
    parts.put("xl/worksheets/sheet7.xml", sheet.getBytes(UTF_8));
    parts.put(
        "xl/workbook.xml",
        (DECLARED
                + "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + "<workbookPr/><sheets><sheet name=\"一\" sheetId=\"1\" r:id=\"rId9\"/></sheets></workbook>")
            .getBytes(UTF_8));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        (DECLARED
                + "<Relationships><Relationship Id=\"rId1\" Target=\"styles.xml\"/>"
                + "<Relationship Id=\"rId9\" Target=\"worksheets/sheet7.xml\"/></Relationships>")
            .getBytes(UTF_8));
    if (!shared.isEmpty()) {
      parts.put("xl/sharedStrings.xml", shared.getBytes(UTF_8));
    }
    return parts;
  }

  static byte[] zip(Map<String, byte[]> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
