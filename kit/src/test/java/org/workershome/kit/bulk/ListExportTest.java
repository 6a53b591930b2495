package org.workershome.kit.bulk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workershome.kit.bulk.LineSource.Cell;
import org.workershome.kit.bulk.LineSource.SourceLine;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;

@QuarkusTest
class ListExportTest {
  private final Superuser database = Superuser.ofTheRunningTest();

  @BeforeEach
  void partsOfTwoUnions() {
    database.change(
        """
        insert into trial_part (id, union_path, code, name, amount, made_on, content_hash) values
          (gen_random_uuid(), 'CQ.ENERGY', '=OUT-1', '张三丰', -5, date '2013-05-01', ''),
          (gen_random_uuid(), 'CQ.ENERGY', '=OUT-2', '＠李四', null, date '2013-05-02', ''),
          (gen_random_uuid(), 'CQ.YUBEI', '=OUT-3', '王五', 7, date '2013-05-03', '')
        on conflict do nothing""");
  }

  @Test
  void aListLeavesMaskedNeutralisedAndOnlyWithWhatTheCallerMaySee() {
    assertThat(
            export("energy.petition-officer", "csv", "=OUT").statusCode(200).extract().asString())
        .isEqualTo(
            "\uFEFF编号,名称,金额,日期\r\n"
                + "'=OUT-1,张**,-5.00,2013-05-01\r\n"
                + "'=OUT-2,'＠**,,2013-05-02\r\n");
    assertThat(export("yubei.petition-officer", "csv", "=OUT").extract().asString())
        .contains("=OUT-3")
        .doesNotContain("=OUT-1");
    export("energy.worker", "csv", "=OUT").statusCode(403);
    export("energy.petition-officer", "exe", "=OUT").statusCode(400);
  }

  @Test
  void aWorkbookHoldsNumbersAsNumbersAndDaysAsDays() {
    byte[] file =
        export("energy.petition-officer", "xlsx", "=OUT")
            .statusCode(200)
            .contentType(FileFormat.SHEET)
            .extract()
            .asByteArray();

    List<SourceLine> lines = new ArrayList<>();
    try (var source = new XlsxSource(() -> new ByteArrayInputStream(file), FixedLimits.DEFAULT)) {
      for (SourceLine line = source.next(); line != null; line = source.next()) {
        lines.add(line);
      }
    }
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1).cells().stream().map(Cell::text))
        .containsExactly("'=OUT-1", "张**", "-5.00", "41395.0");
    assertThat(lines.get(1).cell(2).kind()).isEqualTo(LineSource.CellKind.NUMBER);
  }

  @Test
  void theAuditHasWhatLeftWithWhichFilterAndHowManyLines() {
    long before = database.number("select coalesce(max(position), 0) from audit_entry");

    export("energy.petition-officer", "csv", "=OUT").statusCode(200);

    List<String> written =
        database.texts(
            "select action || ' ' || outcome || ' ' || changes from audit_entry where position > ? and record_type = 'export'"
                + " order by position",
            before);
    assertThat(written).hasSize(2);
    assertThat(written.get(0))
        .startsWith("export DONE ")
        .contains("trial-parts", "filter.prefix", "=OUT");
    assertThat(written.get(1)).startsWith("export-ended DONE ").contains("lines", "2", "complete");
  }

  @Test
  void fiftyThousandLinesLeaveWhole() {
    database.change(
        """
        insert into trial_part (id, union_path, code, name, amount, made_on, content_hash)
        select gen_random_uuid(), 'CQ.ENERGY', 'MANY-' || n, '张三' || n, n + 0.5, date '2013-05-01', ''
        from generate_series(1, 50000) n on conflict do nothing""");

    String csv =
        export("energy.petition-officer", "csv", "MANY-").statusCode(200).extract().asString();

    assertThat(csv.lines().count()).isEqualTo(50_001);
  }

  private static ValidatableResponse export(String account, String format, String prefix) {
    return given()
        .header("Authorization", Tokens.bearer(account))
        .queryParam("format", format)
        .queryParam("prefix", prefix)
        .get("/api/trial/parts/export")
        .then();
  }
}
