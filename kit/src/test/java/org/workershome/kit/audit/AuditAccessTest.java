package org.workershome.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.Role;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.rowscope.ScopeSql;

/** Who may do what to the audit's tables, whatever the code above them says. */
class AuditAccessTest {
  private final AuditBed bed = AuditBed.ofSmallBatches();

  @Test
  void eachAuditorSeesHisOwnUnionAndBelowAndOthersNothing() {
    bed.write(bed.entry("city", "CQ"));
    bed.write(bed.entry("energy", "CQ.ENERGY"));
    bed.write(bed.entry("mine", "CQ.ENERGY.MINE3"));
    bed.write(bed.entry("yubei", "CQ.YUBEI"));
    bed.write(bed.entry("nobody", null));

    assertThat(seen(staff("CQ", Role.AUDITOR)))
        .containsExactlyInAnyOrder("city", "energy", "mine", "yubei", "nobody");
    assertThat(seen(staff("CQ.ENERGY", Role.AUDITOR))).containsExactlyInAnyOrder("energy", "mine");
    assertThat(seen(staff("CQ.ENERGY", Role.INSPECTOR)))
        .containsExactlyInAnyOrder("energy", "mine");
    assertThat(seen(staff("CQ.ENERGY", Role.AUDIT_ADMIN)))
        .containsExactlyInAnyOrder("energy", "mine", "nobody");
    assertThat(seen(staff("CQ.BEIBEI", Role.AUDITOR))).isEmpty();
    assertThat(seen(staff("CQ.ENERG", Role.AUDITOR))).isEmpty();
    assertThat(seen(staff("CQ", Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.LEADER))).isEmpty();
    assertThat(seen(staff(null, Role.AUDITOR, Role.AUDIT_ADMIN))).isEmpty();
    assertThat(seen(caller(CallerKind.AGENCY, "CQ.ENERGY", Role.AGENCY_AUDIT)))
        .containsExactlyInAnyOrder("energy", "mine");
    assertThat(seen(caller(CallerKind.AGENCY, null, Role.AGENCY_AUDIT))).isEmpty();
    assertThat(seen(caller(CallerKind.WORKER, "CQ", Role.WORKER))).isEmpty();
    assertThat(seen(caller(CallerKind.PUBLIC, "CQ"))).isEmpty();
    assertThat(seen(caller(CallerKind.SYSTEM, null))).as("some job").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set actor = 'x'",
        "delete from audit_entry",
        "truncate audit_entry",
        "select * from audit_entry_default",
        "insert into audit_entry_default (id) values (gen_random_uuid())",
        "update audit_link set hash = ''",
        "delete from audit_link",
        "truncate audit_link",
        "delete from audit_chain",
        "insert into audit_checkpoint values (202001, 0, '', 0, '', now(), '', '')",
        "delete from audit_checkpoint",
        "drop table audit_entry",
        "alter table audit_entry disable row level security",
        "insert into audit_entry (tx, id, at, outcome, actor, actor_kind, actor_roles, action, record_type, record_id,"
            + " changes, sealed_by, mac) values (1, gen_random_uuid(), now(), 'DONE', '', '', '', '', '', '', '', '', '')",
        "insert into audit_entry (position, id, at, outcome, actor, actor_kind, actor_roles, action, record_type,"
            + " record_id, changes, sealed_by, mac) overriding system value"
            + " values (1, gen_random_uuid(), now(), 'DONE', '', '', '', '', '', '', '', '', '')"
      })
  void theServiceCanAddAndNothingElse(String sql) {
    assertThatThrownBy(() -> asService(staff("CQ", Role.AUDIT_ADMIN), sql))
        .isInstanceOf(SQLException.class)
        .extracting(thrown -> ((SQLException) thrown).getSQLState())
        .isEqualTo("42501");
  }

  @Test
  void aMonthIsNotDroppedBeforeItsTimeNorByAnybodyElse() {
    int thisMonth = (int) bed.superuser.number("select to_char(now(), 'YYYYMM')");
    String drop = "select audit_drop_month(%d, 0, '', 0, '', now(), '', '')".formatted(thisMonth);

    assertThatThrownBy(() -> asService(staff("CQ", Role.AUDIT_ADMIN), drop))
        .hasMessageContaining("only the audit's retention");
    assertThatThrownBy(
            () ->
                asService(
                    new Caller(
                        CallerKind.SYSTEM,
                        "system:audit-retention",
                        "",
                        null,
                        null,
                        Set.of(),
                        Set.of()),
                    drop))
        .hasMessageContaining("not yet six months over");
  }

  private List<String> seen(Caller caller) {
    try (Connection connection = bed.database.asApp().getConnection();
        PreparedStatement read =
            connection.prepareStatement(ScopeSql.PREFIX + "select record_id from audit_entry")) {
      ScopeSql.bind(read, 1, caller);
      read.execute();
      read.getMoreResults();
      List<String> ids = new ArrayList<>();
      try (ResultSet row = read.getResultSet()) {
        while (row.next()) {
          ids.add(row.getString(1));
        }
      }
      return ids;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private void asService(Caller caller, String sql) throws SQLException {
    try (Connection connection = bed.database.asApp().getConnection();
        PreparedStatement run = connection.prepareStatement(ScopeSql.PREFIX + sql)) {
      ScopeSql.bind(run, 1, caller);
      run.execute();
    }
  }

  private static Caller staff(@Nullable String union, Role... roles) {
    return caller(CallerKind.STAFF, union, roles);
  }

  private static Caller caller(CallerKind kind, @Nullable String union, Role... roles) {
    return new Caller(
        kind,
        "someone",
        "",
        union == null ? null : new UnionPath(union),
        "ref",
        Set.of(roles),
        Set.of());
  }
}
