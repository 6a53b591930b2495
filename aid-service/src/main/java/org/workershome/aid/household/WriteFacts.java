package org.workershome.aid.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.Actor;
import org.workershome.aid.core.AidAudit;
import org.workershome.aid.core.AidProblem;
import org.workershome.aid.core.Rows;
import org.workershome.aid.core.SeparationRules;
import org.workershome.aid.eligibility.FactsFaults;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;

/** The clerk writes down, or corrects, what a draft says for the rules. */
@ApplicationScoped
class WriteFacts {
  private static final String UPSERT =
      """
      insert into household_facts (household_id, union_path, person_ref, region, residence, member_count,
        facts, secondary_causes, housing, floor_area, detail_sealed, as_of, recorded_subject, recorded_ref)
      values (?, ?::ltree, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)
      on conflict (household_id) do update set region = excluded.region, residence = excluded.residence,
        member_count = excluded.member_count, facts = excluded.facts,
        secondary_causes = excluded.secondary_causes, housing = excluded.housing,
        floor_area = excluded.floor_area, detail_sealed = excluded.detail_sealed, as_of = excluded.as_of,
        recorded_subject = excluded.recorded_subject, recorded_ref = excluded.recorded_ref""";

  private final Households households;
  private final KeptFacts kept;
  private final Rows rows;
  private final FieldCipher cipher;
  private final AidAudit audit;
  private final CurrentCaller caller;
  private final Clock clock;

  WriteFacts(
      Households households,
      KeptFacts kept,
      Rows rows,
      FieldCipher cipher,
      AidAudit audit,
      CurrentCaller caller,
      Clock clock) {
    this.households = households;
    this.kept = kept;
    this.rows = rows;
    this.cipher = cipher;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  private record Before(int members, @Nullable HardshipCause mainCause) {}

  void handle(UUID id, @Nullable String ifMatch, FactsRequest request) {
    Household household = households.locked(id, ifMatch);
    if (!(household.state() instanceof HouseholdState.Draft)) {
      throw Households.illegal(household, "facts");
    }
    if (!household.complete()) {
      throw new ProblemException(AidProblem.INCOMPLETE)
          .detail("请先填写家庭情况", "The particulars have to be written down first");
    }
    refuseFaults(request, before(id));
    Actor clerk = Actor.of(caller.get());
    SeparationRules.requireNotHisOwn(clerk, household.personRef());
    rows.change(
        UPSERT,
        id,
        household.unionPath(),
        household.personRef(),
        request.facts().region(),
        request.facts().residence(),
        request.facts().members().size(),
        kept.text(request.facts()),
        request.secondaryCauses().stream().sorted().map(Enum::name).toArray(String[]::new),
        request.housing(),
        request.floorArea(),
        cipher.seal(kept.text(request.details()), KeptFacts.context(id)),
        LocalDate.ofInstant(clock.instant(), Clocks.ZONE),
        clerk.subject(),
        clerk.personRef());
    // Whoever wrote the particulars stays the maker of the file, beside whoever wrote the facts.
    rows.change("update household set version = version + 1 where id = ?", id);
    audit.noted(
        AidAudit.of("facts-written", "household", id, household.unionPath(), household.personRef())
            .changedUnseen("facts")
            .changedUnseen("details"));
  }

  private Before before(UUID id) {
    return rows.one(
            "select member_count, main_cause from household where id = ?",
            row ->
                new Before(
                    row.getInt(1),
                    row.getString(2) == null ? null : HardshipCause.valueOf(row.getString(2))),
            id)
        .orElseThrow();
  }

  private static void refuseFaults(FactsRequest request, Before before) {
    List<FieldFault> faults = new ArrayList<>(FactsFaults.of(request.facts(), "facts"));
    count("facts.members", request.facts().members().size(), before.members(), faults);
    count("details", request.details().size(), before.members(), faults);
    HardshipCause main = before.mainCause();
    if (main != null && request.secondaryCauses().contains(main)) {
      faults.add(
          new FieldFault(
              "secondaryCauses",
              "IS_THE_MAIN_CAUSE",
              main + " 已是主要原因",
              main + " is the main cause"));
    }
    for (int i = 0; i < request.details().size(); i++) {
      MemberDetail detail = request.details().get(i);
      boolean disabled = detail.health() == HealthState.DISABLED;
      if (disabled != (detail.disability() != null) || disabled != (detail.grade() != null)) {
        faults.add(
            new FieldFault(
                "details[" + i + "].disability",
                "DOES_NOT_FIT_HEALTH",
                "残疾须注明类别和等级，非残疾不填写",
                "A disability has a kind and a grade; without one there is neither"));
      }
    }
    ProblemException.refuseAny(faults);
  }

  private static void count(String field, int found, int members, List<FieldFault> faults) {
    if (found != members) {
      faults.add(
          new FieldFault(
              field,
              "NOT_THE_MEMBERS",
              "须与家庭成员一一对应，共 " + members + " 人",
              "One for each member of the household: " + members));
    }
  }
}
