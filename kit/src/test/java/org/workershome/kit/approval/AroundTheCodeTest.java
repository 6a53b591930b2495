package org.workershome.kit.approval;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.kit.approval.Approving.caller;
import static org.workershome.kit.approval.Approving.otherAccountOf;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postgresql.util.PSQLException;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.Role;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;

/** What somebody with the application's password, but not its code, cannot do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AroundTheCodeTest {
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final Caller MAKER = caller("energy.case-handler");
  private static final Caller LEADER = caller("energy.leader");
  private static final Caller LEADER2 = caller("energy.leader2");
  private static final Caller LEADER3 = caller("energy.leader3");
  private static final Caller DRAFTER = caller("city.system-admin");
  private static final Caller ACTIVATOR = caller("city.security-admin");
  private static final String DENIED = "42501";

  private final ScopedDatabase database = new ScopedDatabase();
  private Policy policy = drafted();
  private UUID request = Ids.next();

  @BeforeEach
  void aRequestThatNeedsTwo() throws SQLException {
    Policy draft = drafted();
    policy =
        database.as(
            ACTIVATOR,
            tx -> {
              PolicyTable policies = new PolicyTable(new ApprovalRows(tx));
              policies.activate(
                  draft.id(), LocalDate.parse("2026-01-01"), null, Person.of(ACTIVATOR));
              return policies.find(draft.id()).orElseThrow();
            });
    request = asked(MAKER);
  }

  @Test
  void aRequestIsNotUpdatedNorDeleted() throws SQLException {
    assertThat(sql(LEADER, "update approval_request set state = 'APPROVED' where id = '%s'"))
        .isEqualTo(DENIED);
    assertThat(sql(LEADER, "update approval_request set taken_keys = '{}' where id = '%s'"))
        .isEqualTo(DENIED);
    assertThat(sql(LEADER, "update approval_request set roster = '{}' where id = '%s'"))
        .isEqualTo(DENIED);
    assertThat(sql(LEADER, "update approval_request set policy_id = id where id = '%s'"))
        .isEqualTo(DENIED);
    assertThat(sql(LEADER, "delete from approval_request where id = '%s'")).isEqualTo(DENIED);
  }

  @Test
  void whatHappenedIsNotRewritten() throws SQLException {
    assertThat(move(LEADER, MoveKind.APPROVE)).isNull();

    assertThat(sql(LEADER, "update approval_move set move = 'REJECT' where request_id = '%s'"))
        .isEqualTo(DENIED);
    assertThat(sql(LEADER, "delete from approval_move where request_id = '%s'")).isEqualTo(DENIED);
    assertThat(sql(LEADER, "truncate approval_move -- %s")).isEqualTo(DENIED);
  }

  @Test
  void theMakerDoesNotApproveByWhicheverAccount() throws SQLException {
    Caller same = otherAccountOf(MAKER, "energy.leader");

    assertThat(move(same, MoveKind.APPROVE)).isEqualTo("approval_maker_excluded");
    assertThat(move(same, MoveKind.REJECT)).isEqualTo("approval_maker_excluded");
  }

  @Test
  void nobodyApprovesTwiceByWhicheverAccount() throws SQLException {
    assertThat(move(LEADER, MoveKind.APPROVE)).isNull();

    assertThat(move(LEADER, MoveKind.APPROVE)).isEqualTo("approval_move_account_once");
    assertThat(move(otherAccountOf(LEADER, "energy.leader9"), MoveKind.APPROVE))
        .isEqualTo("approval_move_person_once");
    assertThat(state()).isEqualTo("PENDING");
  }

  @Test
  void anAccountOfNobodyNeitherAsksNorDecidesNorPutsInForce() throws SQLException {
    Caller nobody = Approving.withoutPerson("energy.leader7");
    UUID delegation = delegated(nobody, LEADER, "2026-03-01", "2026-03-05", List.of());
    Policy draft = drafted();

    assertThat(move(nobody, MoveKind.APPROVE)).isEqualTo("approval_person_known");
    assertThat(move(nobody, MoveKind.REJECT)).isEqualTo("approval_person_known");
    assertThat(move(LEADER, onBehalf(LEADER, nobody, delegation)))
        .isEqualTo("approval_person_known");
    assertThat(ask(nobody, Person.of(nobody), Person.of(nobody).keys()))
        .isEqualTo("approval_person_known");
    assertThat(
            statement(
                ACTIVATOR,
                "update approval_policy set state = 'ACTIVE', effective_from = '2030-01-01',"
                    + " activated_subject = 'x' where id = '"
                    + draft.id()
                    + "'"))
        .isEqualTo("approval_person_known");
  }

  @Test
  void nobodyActsAsSomebodyElse() throws SQLException {
    assertThat(
            move(LEADER, row(LEADER2, MoveKind.APPROVE, "leader", Approving.HASH, 1, null, null)))
        .isEqualTo("approval_actor");
  }

  @Test
  void noMoreApproveThanAreNeeded() throws SQLException {
    assertThat(move(LEADER, MoveKind.APPROVE)).isNull();
    assertThat(move(LEADER2, MoveKind.APPROVE)).isNull();
    assertThat(state()).isEqualTo("APPROVED");

    assertThat(move(LEADER3, MoveKind.APPROVE)).isEqualTo("approval_legal_move");
  }

  @Test
  void manyAtOnceWithoutTheCodesLockAreCountedAllTheSame() throws Exception {
    try (ExecutorService rivals = Executors.newFixedThreadPool(12)) {
      List<Future<Boolean>> running =
          IntStream.range(10, 22)
              .mapToObj(
                  i ->
                      rivals.submit(
                          () -> move(caller("energy.leader" + i), MoveKind.APPROVE) == null))
              .toList();
      long taken = 0;
      for (Future<Boolean> one : running) {
        taken += one.get() ? 1 : 0;
      }
      assertThat(taken).isEqualTo(2);
    }
    assertThat(state()).isEqualTo("APPROVED");
  }

  @Test
  void anotherContentIsNotApprovedNorUsed() throws SQLException {
    assertThat(
            move(
                LEADER,
                row(LEADER, MoveKind.APPROVE, "leader", Approving.OTHER_HASH, 1, null, null)))
        .isEqualTo("approval_same_content");
    move(LEADER, MoveKind.APPROVE);
    move(LEADER2, MoveKind.APPROVE);

    assertThat(
            move(LEADER, row(LEADER, MoveKind.CONSUME, null, Approving.OTHER_HASH, 1, null, null)))
        .isEqualTo("approval_legal_move");
    assertThat(move(LEADER, MoveKind.CONSUME)).isNull();
    assertThat(move(LEADER2, MoveKind.CONSUME)).isEqualTo("approval_move_ends_once");
  }

  @Test
  void onlyLegalMovesAreTaken() throws SQLException {
    assertThat(move(LEADER, MoveKind.CONSUME)).isEqualTo("approval_legal_move");
    assertThat(move(LEADER, MoveKind.CONFIRM)).isEqualTo("approval_signature");
    assertThat(move(LEADER, MoveKind.WITHDRAW)).isEqualTo("approval_legal_move");
    assertThat(move(LEADER, MoveKind.EXPIRE)).isEqualTo("approval_legal_move");
    assertThat(move(MAKER, row(MAKER, MoveKind.RESUBMIT, null, Approving.HASH, 2, null, null)))
        .isEqualTo("approval_legal_move");
    assertThat(move(MAKER, row(MAKER, MoveKind.WITHDRAW, null, Approving.HASH, 7, null, null)))
        .isEqualTo("approval_round");
    assertThat(move(MAKER, MoveKind.WITHDRAW)).isNull();
    assertThat(move(LEADER, MoveKind.APPROVE)).isEqualTo("approval_legal_move");
  }

  @Test
  void whoHasNotTheRoleOrTheUnionDoesNotApprove() throws SQLException {
    assertThat(move(caller("energy.mediator"), MoveKind.APPROVE)).isEqualTo(DENIED);
    assertThat(move(caller("energy.auditor"), MoveKind.APPROVE)).isEqualTo("approval_role");
    assertThat(move(caller("city.leader"), MoveKind.APPROVE)).isEqualTo("approval_level");
    assertThat(move(caller("yubei.leader"), MoveKind.APPROVE)).isEqualTo(DENIED);
  }

  @Test
  void aDelegationIsHeldToItsWords() throws SQLException {
    Caller delegate = caller("energy.analyst", Role.LEADER);
    UUID valid = delegated(LEADER, delegate, "2026-03-01", "2026-03-05", List.of());
    UUID past = delegated(LEADER, delegate, "2026-02-01", "2026-03-01", List.of());
    UUID other = delegated(LEADER, delegate, "2026-03-01", "2026-03-05", List.of("another"));

    assertThat(move(delegate, onBehalf(delegate, LEADER, past)))
        .isEqualTo("approval_delegation_holds");
    assertThat(move(delegate, onBehalf(delegate, LEADER, other)))
        .isEqualTo("approval_delegation_holds");
    assertThat(move(delegate, onBehalf(delegate, LEADER2, valid)))
        .isEqualTo("approval_delegation_holds");
    assertThat(move(delegate, onBehalf(delegate, LEADER, null)))
        .isEqualTo("approval_delegation_holds");
    assertThat(move(LEADER3, onBehalf(LEADER3, LEADER, valid)))
        .isEqualTo("approval_delegation_holds");
    assertThat(move(delegate, onBehalf(delegate, LEADER, valid))).isNull();
    // The principal has decided through him.
    assertThat(move(LEADER, MoveKind.APPROVE)).isEqualTo("approval_nobody_twice");
  }

  /** By the database's own day: what a statement without any filter is shown. */
  @Test
  void aDelegateIsShownRequestsOfItsPoliciesWhileItHolds() throws SQLException {
    LocalDate today = LocalDate.now(Clocks.ZONE);
    Caller over = caller("energy.analyst81");
    Caller coming = caller("energy.analyst82");
    Caller another = caller("energy.analyst83");
    Caller ofAll = caller("energy.analyst84");
    Caller ofThis = caller("energy.analyst85");
    delegated(LEADER, over, today.minusDays(9), today.minusDays(1), List.of());
    delegated(LEADER, over, today.minusDays(9), today.minusDays(1), List.of(policy.code()));
    delegated(LEADER, coming, today.plusDays(1), today.plusDays(9), List.of());
    delegated(LEADER, another, today, today, List.of("another"));
    delegated(LEADER, ofAll, today, today, List.of());
    delegated(LEADER, ofThis, today, today, List.of("another", policy.code()));

    for (Caller nobody : List.of(over, coming, another)) {
      assertThat(shown(nobody)).as(nobody.subject()).isZero();
    }
    assertThat(shown(ofAll)).isEqualTo(1);
    assertThat(shown(ofThis)).isEqualTo(1);
  }

  @Test
  void whoDelegatesToTheMakerGetsNoApprovalOfHis() throws SQLException {
    Caller maker = caller("energy.case-handler", Role.LEADER);
    UUID toMaker = delegated(LEADER, maker, "2026-03-01", "2026-03-05", List.of());

    assertThat(move(maker, onBehalf(maker, LEADER, toMaker))).isEqualTo("approval_maker_excluded");
  }

  @Test
  void nobodyAsksInAnothersNameNorLeavesHimselfOut() throws SQLException {
    assertThat(ask(LEADER, Person.of(MAKER), Person.of(MAKER).keys())).isEqualTo(DENIED);
    assertThat(ask(LEADER, Person.of(LEADER), Set.of("s:nobody")))
        .isEqualTo("approval_maker_excluded");
    assertThat(
            sql(
                MAKER,
                "insert into approval_request (id, policy_id, state) values (gen_random_uuid(), '%s', 'APPROVED')"))
        .isEqualTo(DENIED);
  }

  @Test
  void aPolicyInForceSaysForEverWhatItSays() throws SQLException {
    assertThat(policySql(ACTIVATOR, "update approval_policy set title = 'x' where id = '%s'"))
        .isEqualTo("approval_policy_fixed");
    assertThat(policySql(ACTIVATOR, "update approval_policy set state = 'DRAFT' where id = '%s'"))
        .isEqualTo("approval_policy_moves");
    assertThat(policySql(DRAFTER, "delete from approval_policy_step where policy_id = '%s'"))
        .isEqualTo("approval_policy_fixed");
    assertThat(
            policySql(
                DRAFTER,
                "insert into approval_policy_step select policy_id, 2, title, form, roles, needed, level,"
                    + " or_above, amount_from, amount_to, holders, due_days, expire_days, quorum, majority"
                    + " from approval_policy_step where policy_id = '%s'"))
        .isEqualTo("approval_policy_fixed");
    assertThat(
            policySql(DRAFTER, "update approval_policy_step set needed = 1 where policy_id = '%s'"))
        .isEqualTo(DENIED);
    assertThat(policySql(DRAFTER, "delete from approval_policy where id = '%s'")).isEqualTo(DENIED);
  }

  @Test
  void whoDraftsDoesNotPutInForce() throws SQLException {
    Policy draft = drafted();
    String activate =
        "update approval_policy set state = 'ACTIVE', effective_from = '2030-01-01', activated_subject = '"
            + DRAFTER.subject()
            + "', activated_ref = '"
            + DRAFTER.personRef()
            + "' where id = '"
            + draft.id()
            + "'";

    assertThat(statement(DRAFTER, activate)).isEqualTo("approval_policy_activator");
    assertThat(statement(caller("city.system-admin", Role.SECURITY_ADMIN), activate))
        .isEqualTo("approval_policy_activated_by_another");
    assertThat(
            statement(
                ACTIVATOR,
                "update approval_policy set title = 'mine' where id = '" + draft.id() + "'"))
        .isEqualTo("approval_policy_drafter");
  }

  @Test
  void noTwoVersionsAreInForceAtOnce() throws SQLException {
    Policy second = drafted(policy.code());

    assertThat(
            statement(
                ACTIVATOR,
                "update approval_policy set state = 'ACTIVE', effective_from = '2026-02-01',"
                    + " activated_subject = 'x', activated_ref = 'x' where id = '"
                    + second.id()
                    + "'"))
        .isEqualTo("approval_policy_one_in_force");
  }

  @Test
  void withoutScopeNothingIsSeen() throws SQLException {
    Caller nobody = new Caller(CallerKind.PUBLIC, "public", "", null, null, Set.of(), Set.of());

    for (String table :
        List.of(
            "approval_request",
            "approval_move",
            "approval_policy",
            "approval_policy_step",
            "approval_delegation")) {
      assertThat(
              database.<Long>as(
                  nobody,
                  tx ->
                      new ApprovalRows(tx)
                          .one("select count(*) from " + table, row -> row.getLong(1))
                          .orElseThrow()))
          .as(table)
          .isZero();
    }
  }

  private Policy drafted() {
    return drafted(Approving.newCode());
  }

  private Policy drafted(String code) {
    UUID id = Ids.next();
    try {
      return database.as(
          DRAFTER,
          tx -> {
            PolicyTable policies = new PolicyTable(new ApprovalRows(tx));
            policies.insert(
                id,
                code,
                new UnionPath("CQ"),
                "t",
                Person.of(DRAFTER),
                NOW.minusSeconds(9_000_000));
            policies.replaceSteps(
                id, PolicyDrafting.steps(List.of(Approving.step(2, Role.LEADER))));
            return policies.find(id).orElseThrow();
          });
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private UUID asked(Caller maker) throws SQLException {
    UUID id = Ids.next();
    ApprovalDraft draft = Approving.draft(policy.code(), "CQ.ENERGY", null);
    database.as(
        maker,
        tx -> {
          table(tx).insert(id, policy, draft, Person.of(maker), Person.of(maker).keys(), NOW);
          return id;
        });
    return id;
  }

  private @Nullable String ask(Caller caller, Person requester, Set<String> excluded)
      throws SQLException {
    ApprovalDraft draft = Approving.draft(policy.code(), "CQ.ENERGY", null);
    return verdict(
        caller, tx -> table(tx).insert(Ids.next(), policy, draft, requester, excluded, NOW));
  }

  private long shown(Caller caller) throws SQLException {
    return database.<Long>as(
        caller,
        tx ->
            new ApprovalRows(tx)
                .one(
                    "select count(*) from approval_request where id = '" + request + "'",
                    row -> row.getLong(1))
                .orElseThrow());
  }

  private UUID delegated(Caller from, Caller to, String first, String last, List<String> codes)
      throws SQLException {
    return delegated(from, to, LocalDate.parse(first), LocalDate.parse(last), codes);
  }

  private UUID delegated(
      Caller from, Caller to, LocalDate first, LocalDate last, List<String> codes)
      throws SQLException {
    UUID id = Ids.next();
    database.as(
        from,
        tx -> {
          new DelegationTable(new ApprovalRows(tx))
              .insert(
                  new Delegation(
                      id,
                      new UnionPath("CQ.ENERGY"),
                      Person.of(from),
                      null,
                      to.personRef(),
                      List.of("leader"),
                      codes,
                      first,
                      last,
                      "休假",
                      NOW,
                      null,
                      1));
          return id;
        });
    return id;
  }

  private @Nullable String move(Caller caller, MoveKind kind) throws SQLException {
    return move(caller, row(caller, kind, "leader", Approving.HASH, 1, null, null));
  }

  private @Nullable String move(Caller caller, MoveRow row) throws SQLException {
    return verdict(caller, tx -> table(tx).append(row));
  }

  private MoveRow onBehalf(Caller actor, Caller principal, @Nullable UUID delegation) {
    return row(
        actor, MoveKind.APPROVE, "leader", Approving.HASH, 1, Person.of(principal), delegation);
  }

  private MoveRow row(
      Caller actor,
      MoveKind kind,
      @Nullable String role,
      String hash,
      int round,
      @Nullable Person principal,
      @Nullable UUID delegation) {
    return new MoveRow(
        Ids.next(),
        request,
        round,
        1,
        kind,
        Person.of(actor),
        principal,
        delegation,
        role,
        hash,
        null,
        null,
        NOW,
        null,
        null);
  }

  private String state() {
    return database
        .superuser()
        .texts("select state from approval_request where id = ?::uuid", request.toString())
        .getFirst();
  }

  private @Nullable String sql(Caller caller, String sql) throws SQLException {
    return statement(caller, String.format(Locale.ROOT, sql, request));
  }

  private @Nullable String policySql(Caller caller, String sql) throws SQLException {
    return statement(caller, String.format(Locale.ROOT, sql, policy.id()));
  }

  private @Nullable String statement(Caller caller, String sql) throws SQLException {
    return verdict(
        caller,
        tx -> {
          try (Connection connection = tx.getConnection();
              Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).as("rows that it reached").isPositive();
          } catch (SQLException e) {
            throw new ApprovalFault(e);
          }
        });
  }

  private interface Change {
    void in(DataSource transaction);
  }

  /** Null when it was taken; else the broken constraint, or 42501. */
  private @Nullable String verdict(Caller caller, Change change) throws SQLException {
    try {
      database.as(
          caller,
          tx -> {
            change.in(tx);
            return true;
          });
      return null;
    } catch (ApprovalFault e) {
      PSQLException fault = (PSQLException) requireNonNull(e.getCause());
      return DENIED.equals(fault.getSQLState())
          ? DENIED
          : String.valueOf(requireNonNull(fault.getServerErrorMessage()).getConstraint());
    }
  }

  private static ApprovalTable table(DataSource transaction) {
    return new ApprovalTable(new ApprovalRows(transaction), new ObjectMapper());
  }
}
