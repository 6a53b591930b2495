package org.workershome.petition.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identifier.CitizenId;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.PersonRefs;
import org.workershome.kit.problem.FieldFault;
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.LocalDates;

/** Who is let into an accusation, and from whom it is kept wherever he works. */
@ApplicationScoped
class Doors {
  private static final String OPEN =
      """
      insert into case_access (id, petition_id, union_path, person_ref, exact, reason, granted_at, granted_by_ref)
      values (?, ?, ?::ltree, ?, true, ?, ?, ?)""";

  private final CaseSql sql;
  private final PersonRefs persons;
  private final Clock clock;

  Doors(CaseSql sql, PersonRefs persons, Clock clock) {
    this.sql = sql;
    this.persons = persons;
    this.clock = clock;
  }

  /** From here on the tables of all rooms keep it from everybody but those who are let in. */
  void seal(UUID petition) {
    sql.change("insert into sealed_case (petition_id) values (?)", petition);
  }

  /**
   * @param clerk who enters it for somebody; null for the accuser himself
   */
  void open(
      UUID petition,
      UnionPath superior,
      @Nullable List<AccusedRequest> accused,
      @Nullable String clerk,
      Instant at) {
    sql.change(
        OPEN,
        Ids.next(),
        petition,
        superior.value(),
        null,
        "ACCUSATION",
        at.atOffset(ZoneOffset.UTC),
        clerk);
    for (AccusedRequest person : accused == null ? List.<AccusedRequest>of() : accused) {
      String citizenId = person.citizenId();
      if (citizenId != null) {
        sql.change(
            OPEN,
            Ids.next(),
            petition,
            null,
            persons.ofCitizenId(citizenId),
            "ACCUSED",
            at.atOffset(ZoneOffset.UTC),
            clerk);
      }
    }
  }

  /** Whoever enters it is let in while he writes it, and once. */
  void openToClerk(UUID petition, String clerk, Instant at) {
    sql.change(
        OPEN, Ids.next(), petition, null, clerk, "RECORDED", at.atOffset(ZoneOffset.UTC), clerk);
  }

  /** He does not read it again. */
  void closeToClerk(UUID petition, String clerk) {
    sql.change(
        "update case_access set until = now() where petition_id = ? and person_ref = ?"
            + " and reason = 'RECORDED'",
        petition,
        clerk);
  }

  /** Whoever was let in before it was known to be an accusation; a member of a group stays. */
  void closeToOthers(UUID petition) {
    sql.change(
        "update case_access set until = now() where petition_id = ? and until is null"
            + " and union_path is not null",
        petition);
  }

  /** Those who are accused stand in front of the words. */
  static String words(@Nullable List<AccusedRequest> accused, String text) {
    return accused == null || accused.isEmpty()
        ? text
        : accused.stream()
            .map(person -> person.name().strip())
            .collect(Collectors.joining("、", "被检举控告人：", "\n" + text));
  }

  List<FieldFault> citizenIdFaults(String field, @Nullable String citizenId) {
    return citizenId == null
        ? List.of()
        : CitizenId.flaw(citizenId, LocalDates.of(clock.instant())).stream()
            .map(flaw -> flaw.in(field))
            .toList();
  }

  List<FieldFault> faults(@Nullable List<AccusedRequest> accused) {
    List<FieldFault> faults = new ArrayList<>();
    int place = 0;
    for (AccusedRequest person : accused == null ? List.<AccusedRequest>of() : accused) {
      faults.addAll(
          citizenIdFaults("accusedPersons[" + place++ + "].citizenId", person.citizenId()));
    }
    return faults;
  }
}
