package org.workershome.kit.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FileNamePropertyTest {
  @Property(tries = 300)
  void whateverIsGivenBecomesALabelThatCannotHarm(@ForAll String given) {
    String shown = FileName.of(given).shown(FileType.PDF);
    String disposition = FileName.disposition(shown);

    assertThat(shown).isNotBlank().doesNotContain("/", "\\", "\"", "\r", "\n", "\0", "\u202e");
    assertThat(shown).doesNotStartWith(".");
    assertThat(shown.codePointCount(0, shown.length())).isLessThanOrEqualTo(130);
    assertThat(disposition)
        .matches("attachment; filename=\"[ -~&&[^\"\\\\]]*\"; filename\\*=UTF-8''[A-Za-z0-9._%-]+");
  }

  @Example
  void aNumberByWhichSomebodyIsFoundIsNoPartOfAName() {
    assertThat(FileName.of("张三500112198001010012身份证.pdf").shown(FileType.PDF))
        .isEqualTo("张三______身份证.pdf");
    assertThat(FileName.of("138 0000 5678.jpg").shown(FileType.JPEG)).isEqualTo("______.jpg");
    assertThat(FileName.of("IMG_20260305_101530.jpg").shown(FileType.JPEG))
        .isEqualTo("IMG_20260305_101530.jpg");
    assertThat(FileName.of("工资条2026.pdf").shown(FileType.PDF)).isEqualTo("工资条2026.pdf");
  }

  @Example
  void namesOfDevicesAndPathsAreNone() {
    assertThat(FileName.of("CON.pdf").shown(FileType.PDF)).isEqualTo("_CON.pdf");
    assertThat(FileName.of("../..").shown(FileType.PDF)).isEqualTo("附件.pdf");
    assertThat(FileName.of("证据.tar.").shown(FileType.PDF)).isEqualTo("证据.tar.pdf");
    assertThat(FileName.of("a\u202efdp.exe").extension()).isEqualTo("exe");
  }
}
