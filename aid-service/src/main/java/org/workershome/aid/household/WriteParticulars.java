package org.workershome.aid.household;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.workershome.kit.identifier.BankCard;
import org.workershome.kit.identifier.CitizenId;
import org.workershome.kit.identifier.MobileNumber;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.privacy.BlindIndex;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.privacy.reveal.RevealApprovals;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;

/** The clerk writes down, or corrects, what a draft says about the household. */
@ApplicationScoped
class WriteParticulars {
  private static final String UPDATE =
      """
      update household set head_name_sealed = ?, head_citizen_id_sealed = ?, phone_sealed = ?,
        members_sealed = ?, member_count = ?, monthly_income = ?, monthly_rigid_expenditure = ?,
        main_cause = ?, bank_card_sealed = ?, bank_name = ?, maker_subject = ?, maker_ref = ?,
        reviewer_subject = null, reviewer_ref = null, version = version + 1
      where id = ?""";

  private final Households households;
  private final Rows rows;
  private final FieldCipher cipher;
  private final BlindIndex index;
  private final RevealApprovals reveals;
  private final AidAudit audit;
  private final CurrentCaller caller;
  private final ObjectMapper json;
  private final Clock clock;

  WriteParticulars(
      Households households,
      Rows rows,
      FieldCipher cipher,
      BlindIndex index,
      RevealApprovals reveals,
      AidAudit audit,
      CurrentCaller caller,
      ObjectMapper json,
      Clock clock) {
    this.households = households;
    this.rows = rows;
    this.cipher = cipher;
    this.index = index;
    this.reveals = reveals;
    this.audit = audit;
    this.caller = caller;
    this.json = json;
    this.clock = clock;
  }

  void handle(UUID id, @Nullable String ifMatch, ParticularsRequest request) {
    Household household = households.locked(id, ifMatch);
    if (!(household.state() instanceof HouseholdState.Draft)) {
      throw Households.illegal(household, "particulars");
    }
    refuseFaults(request);
    Actor clerk = Actor.of(caller.get());
    SeparationRules.requireNotHisOwn(clerk, household.personRef());
    rows.change(
        UPDATE,
        seal(request.headName(), id, "head_name"),
        seal(request.headCitizenId(), id, "head_citizen_id"),
        seal(request.phone(), id, "phone"),
        seal(text(request.members()), id, "members"),
        request.members().size(),
        request.monthlyIncome(),
        request.monthlyRigidExpenditure(),
        request.mainCause(),
        seal(request.bankCard(), id, "bank_card"),
        request.bankName().strip(),
        clerk.subject(),
        clerk.personRef(),
        id);
    enterPeople(household, request);
    reveals.endWith(RevealableHouseholds.TYPE, id);
    audit.noted(
        AidAudit.of(
                "particulars-written",
                "household",
                id,
                household.unionPath(),
                household.personRef())
            .changedUnseen("headName")
            .changedUnseen("headCitizenId")
            .changedUnseen("phone")
            .changedUnseen("members")
            .changedUnseen("monthlyIncome")
            .changedUnseen("monthlyRigidExpenditure")
            .changedUnseen("mainCause")
            .changedUnseen("bankCard"));
  }

  /**
   * The unique key spans all unions, whose the other file is is not told. One entry for each person
   * and key of the index: whoever is there under any of them is on file.
   */
  private void enterPeople(Household household, ParticularsRequest request) {
    rows.change("delete from person_on_file where household_id = ?", household.id());
    List<byte[]> entries =
        index.entries(
            PeopleOnFile.PURPOSE,
            PeopleOnFile.citizenIds(request.headCitizenId(), request.members()));
    int entered =
        rows.change(
            "insert into person_on_file (citizen_id_blind, household_id, union_path)"
                + " select entry, ?, ?::ltree from unnest(?) entry on conflict do nothing",
            household.id(),
            household.unionPath(),
            entries.toArray(byte[][]::new));
    if (entered < entries.size()) {
      throw new ProblemException(AidProblem.ALREADY_ON_FILE);
    }
  }

  private void refuseFaults(ParticularsRequest request) {
    List<FieldFault> faults = new ArrayList<>();
    checkId("headCitizenId", request.headCitizenId(), faults);
    for (int i = 0; i < request.members().size(); i++) {
      checkId("members[" + i + "].citizenId", request.members().get(i).citizenId(), faults);
    }
    BankCard.flaw(request.bankCard()).map(flaw -> flaw.in("bankCard")).ifPresent(faults::add);
    MobileNumber.flaw(request.phone()).map(flaw -> flaw.in("phone")).ifPresent(faults::add);
    if (request.monthlyIncome().isNegative()) {
      faults.add(negative("monthlyIncome"));
    }
    if (request.monthlyRigidExpenditure().isNegative()) {
      faults.add(negative("monthlyRigidExpenditure"));
    }
    ProblemException.refuseAny(faults);
  }

  private void checkId(String field, @Nullable String id, List<FieldFault> faults) {
    if (id != null) {
      CitizenId.flaw(id, LocalDate.now(clock)).map(flaw -> flaw.in(field)).ifPresent(faults::add);
    }
  }

  private static FieldFault negative(String field) {
    return new FieldFault(field, "NEGATIVE", "金额不能为负", "The amount must not be negative");
  }

  private byte[] seal(String plain, UUID id, String column) {
    return cipher.seal(plain, context(id, column));
  }

  static String context(UUID id, String column) {
    return "household." + column + ":" + id;
  }

  private String text(List<MemberRequest> members) {
    try {
      return json.writeValueAsString(members);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("members that are not JSON", e);
    }
  }
}
