package org.workershome.kit.approval;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.Role;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.money.Money;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.testing.Seeds;

/**
 * The rules stand twice. Random deeds are written straight into the table, around the code, as the
 * application's role: the database takes exactly what the rules allow, and ends where they end.
 */
class RulesAgainstDatabaseTest {
  private static final int WALKS = 120;
  private static final int MOVES = 30;
  private static final Caller DRAFTER = admin("drafter", Role.SYSTEM_ADMIN);
  private static final Caller ACTIVATOR = admin("activator", Role.SECURITY_ADMIN);

  private final ScopedDatabase database = new ScopedDatabase();
  private final Random random = Seeds.random("rules against the database");
  private final Map<ApprovalState, Integer> ends = new EnumMap<>(ApprovalState.class);
  private int accepted;
  private int refused;

  @Test
  void theDatabaseTakesExactlyWhatTheRulesAllow() throws Exception {
    for (int walk = 0; walk < WALKS; walk++) {
      walk();
    }

    System.out.printf("%d moves taken by both, %d by neither; ends: %s%n", accepted, refused, ends);
    assertThat(accepted).isGreaterThan(WALKS);
    assertThat(refused).isGreaterThan(WALKS);
    assertThat(ends.keySet())
        .contains(ApprovalState.CONSUMED, ApprovalState.REJECTED, ApprovalState.WITHDRAWN);
  }

  private void walk() throws SQLException {
    World world = new World(random);
    Instant now = Instant.parse("2026-03-02T01:00:00Z");
    List<PolicyStep> steps = world.steps();
    Policy policy = policy(world, steps);
    Map<Integer, List<String>> roster = world.roster(steps);
    Caller maker = world.maker();
    Set<String> excluded = Person.of(maker).keys();
    ApprovalDraft draft =
        new ApprovalDraft(
            policy.code(),
            "thing",
            Ids.next().toString(),
            "t",
            World.ENERGY,
            world.amount(),
            Approving.HASH,
            List.of(),
            roster);
    UUID id = Ids.next();
    boolean allowed = isPossible(policy, draft, excluded);
    Instant begun = now;
    boolean taken =
        isTaken(
            maker, tx -> table(tx).insert(id, policy, draft, Person.of(maker), excluded, begun));
    if (allowed) {
      assertThat(taken).as("a possible request is taken").isTrue();
    }
    if (!allowed || !taken) {
      // What can never be completed by its roster only the rules see.
      return;
    }
    for (int move = 0; move < MOVES; move++) {
      now = now.plus(Duration.ofHours(random.nextInt(12)));
      step(world, policy, id, now);
    }
    StoredRequest end = stored(id);
    ends.merge(end.state(), 1, Integer::sum);
    assertForecastWasKept(policy, end);
  }

  private void step(World world, Policy policy, UUID id, Instant now) throws SQLException {
    StoredRequest before = stored(id);
    Course course = before.course(policy);
    Caller caller = random.nextInt(8) == 0 ? world.maker() : world.anybody();
    boolean system = random.nextInt(15) == 0;
    Deed deed;
    Money amount = world.amount();
    try {
      deed = world.deed(course, before, policy);
      if (deed instanceof Deed.Resubmit again) {
        deed = new Deed.Resubmit(again.contentHash(), before.steps(policy, amount));
      }
    } catch (ProblemException e) {
      return;
    }
    if (deed instanceof Deed.Expire != system) {
      // Expiry is the sweep's, and only the sweep's, which the table knows and the rules do not.
      return;
    }
    Acting who =
        system
            ? new Acting(new Person("system:sweep", null), null, Set.of(), null)
            : Acting.self(caller);
    Course expected = ruled(course, deed, who, now);
    MoveRow row = row(before, course, deed, who, now, amount);
    Caller scope =
        system
            ? new Caller(CallerKind.SYSTEM, "system:sweep", "", null, null, Set.of(), Set.of())
            : caller;
    boolean taken = isTaken(scope, tx -> table(tx).append(row));
    if (deed instanceof Deed.Consume && expected != null && !taken) {
      // Whoever may not see it cannot use it: the caller of another role.
      return;
    }
    if (taken != (expected != null)) {
      fail(
          "%s by %s: the rules say %s, the database %s; %s",
          deed, who, expected != null, taken, course);
    }
    if (expected == null) {
      refused++;
    } else {
      accepted++;
      Moves.requireAgreed(expected, stored(id).course(policy));
    }
  }

  /** What a simulation said is what was then required: no step skipped, none added. */
  private void assertForecastWasKept(Policy policy, StoredRequest end) {
    if (end.state() != ApprovalState.APPROVED && end.state() != ApprovalState.CONSUMED) {
      return;
    }
    List<String> expected = new ArrayList<>();
    for (RequiredStep step :
        PolicyRules.required(policy, World.ENERGY, end.amount(), end.roster(), end.excluded())) {
      for (int i = 0; i < step.needed(); i++) {
        expected.add(Integer.toString(step.step().position()));
      }
    }
    assertThat(
            database
                .superuser()
                .texts(
                    "select step from approval_move where request_id = ?::uuid and round = ?"
                        + " and move in ('APPROVE', 'CONFIRM') and minutes_ref is null order by at, id",
                    end.id().toString(),
                    end.round()))
        .isEqualTo(expected);
  }

  private static @Nullable Course ruled(Course course, Deed deed, Acting who, Instant now) {
    try {
      return CourseRules.after(course, deed, who, now);
    } catch (ProblemException e) {
      return null;
    }
  }

  private static boolean isPossible(Policy policy, ApprovalDraft draft, Set<String> excluded) {
    try {
      PolicyRules.required(policy, World.ENERGY, draft.amount(), draft.rosterKeys(), excluded);
      return true;
    } catch (ProblemException e) {
      return false;
    }
  }

  private static MoveRow row(
      StoredRequest before, Course course, Deed deed, Acting who, Instant now, Money amount) {
    boolean again = deed instanceof Deed.Resubmit;
    String hash =
        switch (deed) {
          case Deed.Decide decide -> decide.contentHash();
          case Deed.Sign sign -> sign.contentHash();
          case Deed.Confirm confirm -> confirm.contentHash();
          case Deed.Resubmit resubmit -> resubmit.contentHash();
          case Deed.Consume consume -> consume.contentHash();
          case Deed.Withdraw w -> before.contentHash();
          case Deed.Expire e -> before.contentHash();
        };
    return new MoveRow(
        Ids.next(),
        before.id(),
        before.round() + (again ? 1 : 0),
        before.atStep(),
        deed.kind(),
        who.person(),
        null,
        null,
        CourseRules.roleAt(course.step(), who).orElse("leader"),
        hash,
        again ? amount : before.amount(),
        null,
        now,
        deed instanceof Deed.Decide decide ? decide.minutes() : null,
        deed instanceof Deed.Sign sign
            ? new Scan(new Proof(new UUID(7, 7), Approving.HASH), sign.signer().substring(2))
            : null);
  }

  private Policy policy(World world, List<PolicyStep> steps) throws SQLException {
    UUID id = Ids.next();
    database.as(
        DRAFTER,
        tx -> {
          PolicyTable policies = new PolicyTable(new ApprovalRows(tx));
          policies.insert(
              id,
              "w-" + world.prefix,
              World.CITY,
              "t",
              Person.of(DRAFTER),
              Instant.parse("2026-01-01T00:00:00Z"));
          policies.replaceSteps(id, steps);
          return id;
        });
    return database.as(
        ACTIVATOR,
        tx -> {
          PolicyTable policies = new PolicyTable(new ApprovalRows(tx));
          policies.activate(
              id, java.time.LocalDate.parse("2026-01-01"), null, Person.of(ACTIVATOR));
          return policies.find(id).orElseThrow();
        });
  }

  private StoredRequest stored(UUID id) throws SQLException {
    return database.as(
        new Caller(CallerKind.SYSTEM, "system:test", "", null, null, Set.of(), Set.of()),
        tx -> table(tx).find(id).orElseThrow());
  }

  private interface Change {
    void in(DataSource transaction);
  }

  private boolean isTaken(Caller caller, Change change) throws SQLException {
    try {
      return database.as(
          caller,
          tx -> {
            change.in(tx);
            return true;
          });
    } catch (ApprovalFault e) {
      SQLException cause = (SQLException) requireNonNull(e.getCause());
      assertThat(cause.getSQLState())
          .as("refused, not broken: %s", cause.getMessage())
          .isIn("23514", "23505", "42501");
      return false;
    }
  }

  private static ApprovalTable table(DataSource transaction) {
    return new ApprovalTable(new ApprovalRows(transaction), new ObjectMapper());
  }

  private static Caller admin(String name, Role role) {
    return new Caller(
        CallerKind.STAFF, name, "", World.CITY, name + "-ref", Set.of(role), Set.of());
  }
}
