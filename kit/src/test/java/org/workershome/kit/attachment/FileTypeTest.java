package org.workershome.kit.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTypeTest {
  @ParameterizedTest
  @CsvSource({
    "PDF, %PDF-1.4 and so on",
    "WEBP, RIFF1234WEBPVP8 ",
    "HEIC, 1234ftypheic and so on",
    "M4A, 1234ftypM4A  and so on",
    "MP4, 1234ftypisom and so on"
  })
  void isKnownByItsFirstBytes(FileType type, String head) {
    assertThat(FileType.of(head.getBytes(ISO_8859_1))).contains(type);
  }

  @Test
  void ofdIsKnownByTheNameOfItsRoot() {
    assertThat(FileType.of(entry("OFD.xml"))).contains(FileType.OFD);
    assertThat(FileType.of(entry("Doc_0/OFD.xml"))).isEmpty();
  }

  @Test
  void excelIsKnownByTheNamesOfItsParts() {
    assertThat(FileType.of(join(entry("[Content_Types].xml"), entry("xl/workbook.xml"))))
        .contains(FileType.XLSX);
    assertThat(FileType.of(join(entry("[Content_Types].xml"), entry("ppt/slide1.xml")))).isEmpty();
    assertThat(FileType.of(entry("xl/workbook.xml"))).isEmpty();
  }

  @Test
  void textIsTextInEitherEncodingAlsoWhenItsHeadEndsWithinACharacter() {
    byte[] utf8 = "职工之家".getBytes(UTF_8);
    byte[] gb = "职工之家".getBytes(Charset.forName("GB18030"));

    assertThat(FileType.of(Arrays.copyOf(utf8, utf8.length - 1))).contains(FileType.TXT);
    assertThat(FileType.of(Arrays.copyOf(gb, gb.length - 1))).contains(FileType.TXT);
  }

  @ParameterizedTest
  @CsvSource({
    "'<HTML><script>'",
    "'\ufeff  <?xml version=\"1.0\"?>'",
    "'#!/bin/sh'",
    "'MZ\u0000\u0003'",
    "'\u007fELF\u0001'"
  })
  void whatABrowserOrASystemWouldRunIsNoText(String head) {
    assertThat(FileType.of(head.getBytes(UTF_8))).isEmpty();
  }

  @Test
  void aZipThatEndsInAHeaderIsNoFault() {
    byte[] zip = entry("OFD.xml");
    for (int length = 1; length < zip.length; length++) {
      assertThat(FileType.of(Arrays.copyOf(zip, length))).isNotEqualTo(FileType.OFD);
    }
  }

  private static byte[] entry(String name) {
    byte[] entry = new byte[30 + name.length()];
    entry[0] = 'P';
    entry[1] = 'K';
    entry[2] = 3;
    entry[3] = 4;
    entry[26] = (byte) name.length();
    System.arraycopy(name.getBytes(UTF_8), 0, entry, 30, name.length());
    return entry;
  }

  private static byte[] join(byte[] one, byte[] two) {
    byte[] both = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    return both;
  }
}
