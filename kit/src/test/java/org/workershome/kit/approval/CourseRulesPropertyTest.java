package org.workershome.kit.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.problem.ProblemException;

/** Random walks over all moves; the oracle keeps its own books and knows nothing of a course. */
class CourseRulesPropertyTest {
  private static final Map<ApprovalState, Set<ApprovalState>> LEGAL =
      new EnumMap<>(
          Map.of(
              ApprovalState.PENDING,
              Set.of(
                  ApprovalState.PENDING,
                  ApprovalState.APPROVED,
                  ApprovalState.REJECTED,
                  ApprovalState.RETURNED,
                  ApprovalState.WITHDRAWN,
                  ApprovalState.EXPIRED),
              ApprovalState.RETURNED,
              Set.of(ApprovalState.PENDING, ApprovalState.WITHDRAWN, ApprovalState.EXPIRED),
              ApprovalState.APPROVED,
              Set.of(ApprovalState.CONSUMED, ApprovalState.WITHDRAWN),
              ApprovalState.CONSUMED,
              Set.of(),
              ApprovalState.REJECTED,
              Set.of(),
              ApprovalState.WITHDRAWN,
              Set.of(),
              ApprovalState.EXPIRED,
              Set.of()));

  @Property(tries = 3000)
  void noWalkReachesAnIllegalStateLetsOnePersonInTwiceOrSkipsAStep(@ForAll long seed) {
    World world = new World(new Random(seed));
    Instant now = Instant.parse("2026-03-02T01:00:00Z");
    List<PolicyStep> steps = world.steps();
    Policy policy = world.policy(steps, now);
    Set<String> maker = Person.of(world.maker()).keys();
    StoredRequest request = request(world, policy, maker, now);
    Course course;
    try {
      course =
          Course.begun(request.steps(policy, request.amount()), Approving.HASH, maker, maker, now);
    } catch (ProblemException e) {
      return;
    }
    Set<String> involved = new HashSet<>();
    List<Integer> taken = new ArrayList<>();
    for (int move = 0; move < 40; move++) {
      now = now.plus(Duration.ofHours(world.random.nextInt(12)));
      Acting who = Acting.self(world.random.nextInt(8) == 0 ? world.maker() : world.anybody());
      Deed deed = wanted(world, course, request, policy);
      if (deed == null) {
        continue;
      }
      Course after = tried(course, deed, who, now);
      if (after == null) {
        continue;
      }
      assertThat(LEGAL.get(course.state())).contains(after.state());
      if (deed instanceof Deed.Resubmit) {
        assertThat(after.round()).isEqualTo(course.round() + 1);
        involved.clear();
        taken.clear();
      } else {
        assertThat(after.steps()).isEqualTo(course.steps());
        assertThat(after.contentHash()).isEqualTo(course.contentHash());
      }
      for (String person : peopleIn(deed, who)) {
        assertThat(involved.add(person)).as("%s twice", person).isTrue();
        assertThat(person).isNotEqualTo(world.ref(0));
      }
      if (isApproval(deed)) {
        taken.add(course.at());
      }
      assertStepsInOrder(after, taken);
      course = after;
    }
  }

  /** As many approvals of each step as it needs, before the next begins. */
  private static void assertStepsInOrder(Course course, List<Integer> taken) {
    List<Integer> expected = new ArrayList<>();
    boolean done =
        course.state() == ApprovalState.APPROVED || course.state() == ApprovalState.CONSUMED;
    int complete = done ? course.steps().size() : course.at();
    for (int step = 0; step < complete; step++) {
      for (int i = 0; i < course.steps().get(step).needed(); i++) {
        expected.add(step);
      }
    }
    if (done) {
      assertThat(taken).isEqualTo(expected);
    } else if (course.state() == ApprovalState.PENDING) {
      assertThat(course.given()).isLessThan(course.step().needed());
      for (int i = 0; i < course.given(); i++) {
        expected.add(course.at());
      }
      assertThat(taken).isEqualTo(expected);
    }
  }

  private static boolean isApproval(Deed deed) {
    return deed instanceof Deed.Confirm
        || (deed instanceof Deed.Decide decide
            && decide.outcome() == DecisionOutcome.APPROVE
            && decide.minutes() == null);
  }

  /** By persons, where the rules go by keys. */
  private static Set<String> peopleIn(Deed deed, Acting who) {
    Set<String> people = new HashSet<>();
    switch (deed) {
      case Deed.Decide decide -> {
        people.add(String.valueOf(who.person().personRef()));
        if (decide.minutes() != null) {
          people.addAll(decide.minutes().present());
        }
      }
      case Deed.Sign sign -> {
        people.add(String.valueOf(who.person().personRef()));
        people.add(sign.signer().substring(2));
      }
      case Deed.Confirm confirm -> people.add(String.valueOf(who.person().personRef()));
      case Deed.Resubmit r -> {}
      case Deed.Withdraw w -> {}
      case Deed.Expire e -> {}
      case Deed.Consume c -> {}
    }
    return people;
  }

  private static @Nullable Deed wanted(
      World world, Course course, StoredRequest request, Policy policy) {
    try {
      return world.deed(course, request, policy);
    } catch (ProblemException e) {
      return null;
    }
  }

  private static @Nullable Course tried(Course course, Deed deed, Acting who, Instant now) {
    try {
      return CourseRules.after(course, deed, who, now);
    } catch (ProblemException e) {
      return null;
    }
  }

  private static StoredRequest request(World world, Policy policy, Set<String> maker, Instant now) {
    return new StoredRequest(
        world.id(),
        policy.id(),
        policy.code(),
        "thing",
        "1",
        World.ENERGY,
        "t",
        world.amount(),
        Approving.HASH,
        ApprovalDraft.keys(world.roster(policy.steps())),
        Person.of(world.maker()),
        maker,
        now,
        ApprovalState.PENDING,
        1,
        Set.of(),
        1,
        0,
        null,
        null,
        null,
        1);
  }
}
