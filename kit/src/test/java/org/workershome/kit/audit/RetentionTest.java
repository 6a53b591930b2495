package org.workershome.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workershome.kit.audit.verify.FindingKind;
import org.workershome.kit.audit.verify.VerificationReport;
import org.workershome.kit.identity.SystemScope;

class RetentionTest {
  private final AuditBed bed = AuditBed.ofSmallBatches();
  private final YearMonth old = YearMonth.now(bed.clock).minusMonths(8);

  @BeforeEach
  void anOldMonthOfTenAndOneOfToday() {
    partition(old);
    partition(old.plusMonths(1));
    Instant now = bed.clock.instant();
    bed.clock.set(old.atDay(15).atStartOfDay().toInstant(ZoneOffset.UTC));
    bed.write(10);
    bed.clock.set(now);
    bed.write(3);
    bed.clock.set(old.atDay(16).atStartOfDay().toInstant(ZoneOffset.UTC));
    // Comes late, after entries of today: its link stays after the cut.
    bed.write(bed.entry("late"));
    bed.clock.set(now);
    bed.write(2);
    bed.chainAndAnchor();
  }

  @Test
  void aMonthWhoseTimeIsOverLeavesASignedCheckpointAndAChainThatHolds() {
    keepHouse();

    assertThat(bed.superuser.number("select count(*) from audit_entry")).isEqualTo(5);
    assertThat(bed.superuser.texts("select month from audit_checkpoint order by 1"))
        .containsExactly(number(old), number(old.plusMonths(1)));
    assertThat(bed.superuser.number("select min(sequence) from audit_link")).isEqualTo(11);
    VerificationReport report = bed.verify();
    assertThat(report.findings()).isEmpty();
    assertThat(report.dropped()).isEqualTo(1);
    bed.write(4);
    bed.chainAndAnchor();
    assertThat(bed.verify().findings()).isEmpty();
  }

  @Test
  void theChainIsNotCutWhereAMonthThatStaysHasItsLinks() throws SQLException {
    try (Connection connection = bed.superuser.connection();
        Statement statement = connection.createStatement()) {
      statement.execute("select set_config('app.subject', 'system:audit-retention', false)");

      assertThatThrownBy(
              () ->
                  statement.execute(
                      "select audit_drop_month("
                          + number(old)
                          + ", 11, '', 12, '', now(), 'HS256:t1', sha256(''))"))
          .hasMessageContaining("a month that is kept has links before it");
    }

    assertThat(bed.superuser.number("select count(*) from audit_link")).isEqualTo(16);
    assertThat(bed.superuser.number("select count(*) from audit_entry")).isEqualTo(16);
  }

  @Test
  void aMonthThatWasTamperedWithIsKept() {
    bed.superuser.change("update audit_entry set actor = 'x' where record_id = 'late'");

    keepHouse();

    assertThat(bed.superuser.number("select count(*) from audit_entry")).isEqualTo(16);
    assertThat(bed.superuser.number("select count(*) from audit_checkpoint")).isZero();
  }

  @Test
  void aMonthThatIsDroppedByHandOrWithAForgedCheckpointIsFound() {
    bed.superuser.change("drop table audit_entry_" + number(old));
    bed.superuser.change("delete from audit_link where sequence <= 10");
    assertThat(bed.verify().findings())
        .anySatisfy(
            found -> {
              assertThat(found.kind()).isEqualTo(FindingKind.DELETED);
              assertThat(found.first()).isEqualTo(1);
              assertThat(found.last()).isEqualTo(10);
            });

    bed.superuser.change(
        "insert into audit_checkpoint select ?::int, 11, '', 10, '', now(), 'HS256:t1', sha256('')",
        number(old));
    assertThat(bed.verify().findings())
        .anySatisfy(found -> assertThat(found.kind()).isEqualTo(FindingKind.FORGED));
  }

  @Test
  void aCheckpointThatIsTakenAwayLeavesTheChainWithoutABeginning() {
    keepHouse();
    bed.superuser.change("delete from audit_checkpoint");

    assertThat(bed.verify().findings())
        .anySatisfy(found -> assertThat(found.kind()).isEqualTo(FindingKind.DELETED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"P5M", "P179D", "P6M1D", "P0D"})
  void nobodyCanConfigureLessThanSixMonths(String keep) {
    assertThatThrownBy(() -> AuditRetention.months(Period.parse(keep)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 6");
  }

  @Test
  void whatIsKeptIsCountedFromTheMonthsEnd() {
    AuditRetention retention = retention();

    assertThat(retention.lastToDrop(YearMonth.of(2026, 11))).isEqualTo(202604);
    assertThat(retention.lastToDrop(YearMonth.of(2027, 1))).isEqualTo(202606);
    assertThat(AuditRetention.months(Period.parse("P3Y"))).isEqualTo(36);
  }

  private void keepHouse() {
    SystemScope.run(AuditRetention.JOB, () -> retention().makeAndDrop());
  }

  private AuditRetention retention() {
    return new AuditRetention(
        new RetentionTable(bed.database.asApp()),
        bed.keys(),
        bed.config(),
        bed.clock,
        AuditBed.SERVICE);
  }

  private void partition(YearMonth month) {
    bed.superuser.change(
        "create table audit_entry_%s partition of audit_entry for values from ('%s-01 00:00+08') to ('%s-01 00:00+08')"
            .formatted(number(month), month, month.plusMonths(1)));
    bed.superuser.change(
        "alter table audit_entry_%s owner to %s"
            .formatted(number(month), bed.database.ownerRole()));
  }

  private static String number(YearMonth month) {
    return month.toString().replace("-", "");
  }
}
