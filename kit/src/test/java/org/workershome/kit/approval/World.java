package org.workershome.kit.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.Role;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.money.Money;

/** Random people with several accounts each, random policies, random deeds. */
final class World {
  static final UnionPath ENERGY = new UnionPath("CQ.ENERGY");
  static final UnionPath CITY = new UnionPath("CQ");
  private static final List<Role> ROLES = List.of(Role.LEADER, Role.MEDIATOR, Role.ANALYST);
  private static final int PEOPLE = 9;
  private static final Proof PROOF = new Proof(new UUID(7, 7), Approving.HASH);

  final Random random;
  final String prefix = Ids.next().toString();
  final List<Caller> accounts = new ArrayList<>();

  /** The first account is the maker's. */
  World(Random random) {
    this.random = random;
    for (int person = 0; person < PEOPLE; person++) {
      for (int account = 0; account <= random.nextInt(2); account++) {
        EnumSet<Role> roles = EnumSet.of(Role.CASE_HANDLER);
        ROLES.stream().filter(role -> random.nextInt(3) > 0).forEach(roles::add);
        accounts.add(
            new Caller(
                CallerKind.STAFF,
                prefix + "-" + person + "-" + account,
                "",
                random.nextInt(3) == 0 ? CITY : ENERGY,
                // The second account of somebody, of which nobody knows that it is his.
                account > 0 && random.nextInt(3) == 0 ? null : ref(person),
                roles,
                Set.of()));
      }
    }
  }

  String ref(int person) {
    return prefix + "-person-" + person;
  }

  Caller maker() {
    Caller first = accounts.getFirst();
    return new Caller(
        first.kind(), first.subject(), "", ENERGY, first.personRef(), first.roles(), Set.of());
  }

  Caller anybody() {
    return accounts.get(random.nextInt(accounts.size()));
  }

  List<PolicyStep> steps() {
    List<PolicyStep> steps = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int position = 1; position <= count; position++) {
      StepForm form = random.nextInt(5) > 1 ? StepForm.INDIVIDUAL : pick(StepForm.values());
      boolean all = form == StepForm.INDIVIDUAL && random.nextInt(5) == 0;
      Integer needed =
          all ? null : Integer.valueOf(form == StepForm.INDIVIDUAL ? 1 + random.nextInt(2) : 1);
      List<String> roles = new ArrayList<>();
      ROLES.stream().filter(role -> random.nextBoolean()).map(Role::wire).forEach(roles::add);
      if (roles.isEmpty()) {
        roles.add("leader");
      }
      boolean banded = random.nextInt(3) == 0;
      steps.add(
          new PolicyStep(
              position,
              "step " + position,
              form,
              roles,
              needed,
              random.nextInt(4) == 0 ? 1 : 0,
              random.nextBoolean(),
              banded ? Money.of("100.00") : null,
              banded && random.nextBoolean() ? Money.of("1000.00") : null,
              List.of(),
              null,
              random.nextInt(3) == 0 ? 2 + random.nextInt(3) : null,
              pick(VoteShare.values()),
              pick(VoteShare.values())));
    }
    return steps;
  }

  /** People who are named for the steps that ask for all of the named. */
  Map<Integer, List<String>> roster(List<PolicyStep> steps) {
    Map<Integer, List<String>> roster = new HashMap<>();
    for (PolicyStep step : steps) {
      boolean body = step.form() == StepForm.COLLECTIVE;
      if (step.needed() == null || random.nextInt(8) == 0 || (body && random.nextInt(8) > 0)) {
        Set<String> named = new HashSet<>();
        int most = body ? 1 + random.nextInt(5) : 2;
        while (named.size() < most) {
          named.add(ref(1 + random.nextInt(PEOPLE - 1)));
        }
        roster.put(step.position(), List.copyOf(named));
      }
    }
    return roster;
  }

  Money amount() {
    return Money.of(
        List.of("50.00", "99.99", "100.00", "500.00", "1000.00").get(random.nextInt(5)));
  }

  /** Mostly what moves the request on, sometimes anything. */
  Deed deed(Course course, StoredRequest request, Policy policy) {
    boolean sane = random.nextInt(4) > 0;
    String hash = random.nextInt(12) == 0 ? Approving.OTHER_HASH : course.contentHash();
    if (sane && course.state() == ApprovalState.PENDING) {
      return switch (course.step().step().form()) {
        case INDIVIDUAL -> new Deed.Decide(DecisionOutcome.APPROVE, hash, null);
        case COLLECTIVE -> {
          if (course.written() != null && random.nextInt(8) > 0) {
            yield new Deed.Confirm(hash);
          }
          Minutes minutes = minutes(course);
          yield new Deed.Decide(
              minutes.inFavour() * 2 > minutes.present().size()
                  ? DecisionOutcome.APPROVE
                  : DecisionOutcome.REJECT,
              hash,
              minutes);
        }
        case PAPER ->
            course.written() != null
                ? new Deed.Confirm(hash)
                : new Deed.Sign(hash, Person.ref(ref(random.nextInt(PEOPLE))));
      };
    }
    if (sane && course.state() == ApprovalState.APPROVED) {
      return new Deed.Consume(hash);
    }
    if (sane && course.state() == ApprovalState.RETURNED) {
      return resubmit(request, policy);
    }
    return switch (random.nextInt(9)) {
      case 0 -> new Deed.Withdraw();
      case 1 -> new Deed.Expire();
      case 2 -> new Deed.Consume(hash);
      case 3 -> resubmit(request, policy);
      case 4 -> new Deed.Sign(hash, Person.ref(ref(random.nextInt(PEOPLE))));
      case 5 -> new Deed.Confirm(hash);
      case 6 -> new Deed.Decide(DecisionOutcome.REJECT, hash, null);
      case 7 ->
          new Deed.Decide(
              pick(DecisionOutcome.values()), hash, random.nextBoolean() ? null : minutes(course));
      default -> new Deed.Decide(DecisionOutcome.RETURN, hash, null);
    };
  }

  private Deed resubmit(StoredRequest request, Policy policy) {
    Money amount = amount();
    String hash = random.nextBoolean() ? Approving.OTHER_HASH : Approving.HASH;
    return new Deed.Resubmit(hash, request.steps(policy, amount));
  }

  private Minutes minutes(Course course) {
    List<String> present = new ArrayList<>();
    List<String> absent = new ArrayList<>();
    List<String> recused = new ArrayList<>();
    List<String> body = course.step().holders();
    boolean all = !body.isEmpty() && random.nextInt(10) > 0;
    for (int person = 0; person < PEOPLE; person++) {
      if (all ? body.contains(Person.ref(ref(person))) : random.nextInt(3) > 0) {
        boolean involved =
            course.excluded().contains(Person.ref(ref(person)))
                || course.taken().contains(Person.ref(ref(person)));
        List<String> list =
            involved && random.nextInt(10) > 0
                ? recused
                : random.nextInt(6) == 0 ? absent : present;
        list.add(ref(person));
      }
    }
    int inFavour = random.nextInt(present.size() + 1);
    int against = random.nextInt(present.size() - inFavour + 1);
    int abstained = present.size() - inFavour - against + (random.nextInt(15) == 0 ? 1 : 0);
    return new Minutes("纪要-1", PROOF, present, absent, recused, inFavour, against, abstained);
  }

  Policy policy(List<PolicyStep> steps, Instant now) {
    return new Policy(
        Ids.next(),
        "w-" + prefix,
        CITY,
        1,
        "t",
        PolicyState.ACTIVE,
        null,
        null,
        new Person("a", null),
        new Person("b", null),
        now,
        1,
        steps);
  }

  <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }

  UUID id() {
    return Ids.next();
  }
}
