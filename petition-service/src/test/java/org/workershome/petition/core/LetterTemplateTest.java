package org.workershome.petition.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.workershome.kit.notify.serve.Document;

class LetterTemplateTest {

  @ParameterizedTest
  @EnumSource(LetterKind.class)
  void everyKindHasAWordingThatNamesAddresseePetitionAndBasis(LetterKind kind) {
    LetterTemplate template = LetterTemplate.current(kind);

    assertThat(template.places()).contains("addressee", "petition", "basis");
    assertThat(template.places()).containsAll(template.free());
    Map<String, String> values = new HashMap<>();
    template.places().forEach(place -> values.put(place, "〔" + place + "〕"));
    String text = sheet(kind, values).text();
    assertThat(text)
        .startsWith("重庆市总工会\n" + kind.zh() + "\nCQ信访〔2026〕第1号\n")
        .endsWith("重庆市总工会\n2026年3月2日\n")
        .doesNotContain("{", "}");
    template.places().forEach(place -> assertThat(text).contains("〔" + place + "〕"));
  }

  /** A paper is corrected with the wording that it was issued in: an old one stays as it is. */
  @Test
  void aWordingThatWasEverUsedIsNeverChanged() throws IOException {
    List<String> known;
    try (InputStream in = getClass().getResourceAsStream("/letter-templates.sha256")) {
      assertThat(in).isNotNull();
      known = new String(in.readAllBytes(), UTF_8).lines().toList();
    }
    Path folder = Path.of("src/main/resources/letters");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        assertThat(known)
            .as("a new wording is a new file with the next number")
            .contains(Document.sha256Of(Files.readAllBytes(file)) + "  " + file.getFileName());
      }
    }
  }

  @Test
  void aPlaceWithoutAValueIsAFaultOfOurs() {
    assertThatThrownBy(() -> LetterTemplate.current(LetterKind.OPINION).filled(Map.of()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatIsFilledInIsNeverReadAsAPlace() {
    Map<String, String> values = new HashMap<>();
    LetterTemplate template = LetterTemplate.current(LetterKind.ACCEPTANCE);
    template.places().forEach(place -> values.put(place, "x"));
    values.put("explanation", "{basis} $1 \\ <b>");
    values.put("basis", "《信访工作条例》");

    assertThat(sheet(LetterKind.ACCEPTANCE, values).text()).contains("说明：{basis} $1 \\ <b>\n");
  }

  @Test
  void aLineThatMayBeMissingIsLeftOut() {
    Map<String, String> values = new HashMap<>();
    LetterTemplate template = LetterTemplate.current(LetterKind.TERMINATION);
    template.places().forEach(place -> values.put(place, "x"));
    values.put("explanation", " ");

    assertThat(sheet(LetterKind.TERMINATION, values).text()).doesNotContain("说明");
  }

  @Test
  void othersReadNeitherNameNorNumber() {
    Map<String, String> values = new HashMap<>();
    LetterTemplate template = LetterTemplate.current(LetterKind.ACCEPTANCE);
    template.places().forEach(place -> values.put(place, "x"));
    values.put("addressee", "欧阳㛃");
    values.put("petition", "XF-CQ-2026-000001");
    values.put("explanation", "欧阳㛃本人（500101199001011234，13900004321）到场。");

    String masked = sheet(LetterKind.ACCEPTANCE, values).masked().text();

    assertThat(masked)
        .contains("欧**：", "XF-CQ-2026-000001", "说明：欧**本人（")
        .doesNotContain("欧阳", "13900004321", "500101199001011234");
  }

  @Test
  void whatIsWrittenToAUnionKeepsItsName() {
    Map<String, String> values = new HashMap<>();
    LetterTemplate template = LetterTemplate.current(LetterKind.SUPERVISION);
    template.places().forEach(place -> values.put(place, "x"));
    values.put("addressee", "重庆能源工会");

    assertThat(sheet(LetterKind.SUPERVISION, values).masked().text()).contains("重庆能源工会：");
  }

  private static LetterSheet sheet(LetterKind kind, Map<String, String> values) {
    return new LetterSheet(
        kind,
        LetterTemplate.current(kind),
        "CQ信访〔2026〕第1号",
        "重庆市总工会",
        LocalDate.of(2026, 3, 2),
        Instant.parse("2026-03-02T01:00:00Z"),
        values);
  }
}
