package org.workershome.kit.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.Role;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.rowscope.ScopedSql;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.trial.TermProfile;

/** Who may write to a round of a publicity, whatever the code does. */
@QuarkusTest
@TestProfile(TermProfile.class)
class SnapshotPolicyTest {
  private static final String MOVE =
      "update publicity_snapshot set state = 'SHOWN', starts_on = ?, ends_on = ? where publicity_id = ?";

  private final ScopedSql sql;
  private final UUID id = Ids.next();

  SnapshotPolicyTest(ScopedSql sql) {
    this.sql = sql;
  }

  @Test
  void onlyWhoeverHandlesItShowsARoundOrEndsIt() {
    onFile();

    for (Role other : Set.of(Role.AUDITOR, Role.LEADER, Role.AID_CLERK, Role.PETITION_OFFICER)) {
      assertThat(moved(caller("CQ.ENERGY", other))).as(other.wire()).isZero();
      assertThat(moved(caller("CQ", other))).as(other.wire()).isZero();
    }
    assertThat(moved(caller("CQ.YUBEI", Role.NOMINATOR))).isZero();
    assertThat(moved(caller("CQ.ENERGY", Role.AWARD_REVIEWER))).isZero();
    assertThat(moved(caller("CQ.ENERGY", Role.NOMINATOR))).isEqualTo(1);
    assertThat(moved(caller("CQ.ENERGY", Role.COMMISSION_MEMBER))).isEqualTo(1);
    assertThat(moved(caller("CQ", Role.AWARD_REVIEWER))).isEqualTo(1);
  }

  @Test
  void onlyAPublisherAddsARound() {
    onFile();

    for (Role other : Set.of(Role.AUDITOR, Role.LEADER, Role.COMMISSION_MEMBER)) {
      assertThatThrownBy(() -> add(caller("CQ.ENERGY", other), "CQ"))
          .as(other.wire())
          .hasStackTraceContaining("row-level security");
    }
    assertThat(add(caller("CQ.ENERGY", Role.NOMINATOR), "CQ")).isEqualTo(1);
  }

  @Test
  void objectionsAreScreenedOutsideOfTheUnitInTheTableToo() {
    onFile();

    for (String inside : Set.of("CQ.ENERGY", "CQ.ENERGY.MINE3")) {
      assertThatThrownBy(() -> add(caller("CQ.ENERGY", Role.NOMINATOR), inside))
          .isInstanceOf(RuntimeException.class);
      assertThatThrownBy(
              () ->
                  Superuser.ofTheRunningTest()
                      .change(publicity(), Ids.next(), Ids.next().toString(), inside))
          .hasStackTraceContaining("outside of the unit");
    }
  }

  private int moved(Caller caller) {
    return as(
        caller, () -> sql.change(MOVE, LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 12), id));
  }

  private int add(Caller caller, String screening) {
    return as(
        caller,
        () ->
            sql.change(
                """
                insert into publicity_snapshot (publicity_id, round, kind, place, title, union_path, audience,
                  screening_union, reader_roles, screener_roles, sha256, frozen_at, state)
                values (?, 2, 'trial-honour', 'PUBLIC', '名单', 'CQ.ENERGY', 'CQ.ENERGY', ?, '{nominator}',
                  '{award-reviewer}', 'x', now(), 'PREPARED')""",
                id,
                screening));
  }

  /** A frozen list of ENERGY, screened by the city; leaders only read it. */
  private void onFile() {
    Superuser superuser = Superuser.ofTheRunningTest();
    superuser.change(publicity(), id, id.toString(), "CQ");
    superuser.change(
        """
        insert into publicity_snapshot (publicity_id, round, kind, place, title, union_path, audience,
          screening_union, reader_roles, screener_roles, sha256, frozen_at, state)
        values (?, 1, 'trial-honour', 'PUBLIC', '名单', 'CQ.ENERGY', 'CQ.ENERGY', 'CQ',
          '{leader,auditor,nominator,commission-member}', '{award-reviewer}', 'x', now(), 'PREPARED')""",
        id);
  }

  private static String publicity() {
    return """
        insert into publicity (id, kind, subject_id, place, title, union_path, audience, screening_union, reader_roles,
          publisher_roles, approver_roles, screener_roles, candidate_refs, state, round, sha256, frozen_by,
          frozen_by_ref, created_at, version)
        values (?, 'trial-honour', ?, 'PUBLIC', '名单', 'CQ.ENERGY', 'CQ.ENERGY', ?, '{leader,auditor}', '{nominator}',
          '{commission-member}', '{award-reviewer}', '{}', 'FROZEN', 1, 'x', 'somebody', 'somebody', now(), 1)""";
  }

  private static Caller caller(String union, Role role) {
    return new Caller(
        CallerKind.STAFF,
        "somebody else",
        "",
        new UnionPath(union),
        "a person",
        Set.of(role),
        Set.of());
  }

  private static <T> T as(Caller caller, Supplier<T> work) {
    try {
      return SystemScope.callOnBehalf(
          caller, () -> QuarkusTransaction.requiringNew().call(work::get));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
